package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;

class BadInputTest {

  private static final String CANCER =
      """
      {"resourceType":"Condition","subject":{"reference":"Patient/%s"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"254637007"}]}}\
      """;

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # document                                                    | code
          ''                                                            | CHART-003
          '   '                                                         | CHART-003
          hello                                                         | CHART-001
          {"resourceType":"Bundle",}                                    | CHART-001
          {"resourceType":"Bundle"} {"resourceType":"Bundle"}           | CHART-001
          {"resourceType":"Bundle","entry":[{"resource":{"resourceType" | CHART-002
          {"resourceType":"Bundle","entry":[                            | CHART-002
          [1,2]                                                         | CHART-004
          42                                                            | CHART-004
          {"a":1}                                                       | CHART-004
          {"resourceType":"Pajama"}                                     | CHART-005
          {"resourceType":7}                                            | CHART-004
          """)
  void givesNoChartButAProblem(String document, String code) {
    ReadChart read = Fixtures.read(document);

    assertThat(read.chart()).isEmpty();
    assertThat(Fixtures.codes(read)).contains(code);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # inside the Bundle                                                                   | codes
          {"resource":{"resourceType":"Pajama"}}                                                | CHART-005, CHART-020, CHART-023
          {"resource":{"resourceType":"Patient","birthDate":"2999-01-01"}}                      | CHART-023, CHART-025
          {"resource":{"resourceType":"Patient","birthDate":"0201-01-01"}}                      | CHART-023, CHART-025
          {"resource":{"resourceType":"Patient","birthDate":"2026-12-01"}}                      | CHART-023, CHART-025
          {"resource":{"resourceType":"Patient","birthDate":["1990"]}}                          | CHART-010, CHART-023
          {"resource":{"resourceType":"Patient","gender":"female","gender":"male"}}             | CHART-011, CHART-023
          {"resource":"Patient"}                                                                | CHART-010, CHART-020, CHART-023
          {"resource":{"resourceType":"Patient"}},7                                             | CHART-023
          """)
  void isReportedAndTheRestIsRead(String entries, String codes) {
    ReadChart read = Fixtures.read("{\"resourceType\":\"Bundle\",\"entry\":[" + entries + "]}");

    assertThat(read.chart()).isPresent();
    assertThat(String.join(", ", Fixtures.codes(read))).isEqualTo(codes);
  }

  @Test
  void limitsAreKept() {
    var reader = new ChartReader(vocabulary(), new Limits(2_000, 20, 3, 100));

    assertThat(
            codes(
                reader,
                "{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(50) + "]".repeat(50) + "}"))
        .containsExactly("CHART-007");
    assertThat(codes(reader, "{\"resourceType\":\"Bundle\",\"entry\":[{},{},{},{}]}"))
        .containsExactly("CHART-008");
    assertThat(codes(reader, "{\"resourceType\":\"Bundle\",\"x\":\"" + "a".repeat(200) + "\"}"))
        .containsExactly("CHART-009");
    assertThat(codes(reader, "{\"resourceType\":\"Bundle\",\"x\":[" + "1,".repeat(2_000) + "1]}"))
        .containsExactly("CHART-006");
  }

  @Test
  void bytesThatAreNoTextAreReported() throws IOException {
    byte[] latin =
        "{\"resourceType\":\"Bundle\",\"x\":\"\u00e9t\u00e9\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] zipped = zipped("{\"resourceType\":\"Bundle\"}");

    assertThat(codes(Fixtures.READER, latin)).containsExactly("CHART-012");
    assertThat(codes(Fixtures.READER, java.util.Arrays.copyOf(zipped, 12)))
        .containsExactly("CHART-002");
  }

  @Test
  void gzipIsKnownByItsBytes() throws IOException {
    byte[] zipped = zipped(Fixtures.bundle(CANCER.formatted("p")));

    List<ReadChart> charts = Fixtures.READER.read(new ByteArrayInputStream(zipped), Fixtures.AS_OF);

    assertThat(charts).singleElement().satisfies(chart -> assertThat(chart.problems()).isEmpty());
  }

  @Test
  void aBrokenLineCostsOnlyItself() {
    String lines = Fixtures.bundle() + "\n{\"resourceType\":\n" + Fixtures.bundle() + "\n";

    List<ReadChart> charts = Fixtures.READER.read(stream(lines), Fixtures.AS_OF);

    assertThat(charts)
        .extracting(chart -> chart.chart().isPresent())
        .containsExactly(true, false, true);
    assertThat(charts).extracting(ReadChart::place).containsExactly("line 1", "line 2", "line 3");
    assertThat(charts.get(1).problems()).extracting(Problem::code).containsExactly("CHART-002");
  }

  @Test
  void resourcesOneALineAreSortedByPatient() {
    String lines =
        String.join(
            "\n",
            "{\"resourceType\":\"Patient\",\"id\":\"a\"}",
            "{\"resourceType\":\"Patient\",\"id\":\"b\"}",
            CANCER.formatted("b"),
            CANCER.formatted("zzz"));

    List<ReadChart> charts = Fixtures.READER.read(stream(lines), Fixtures.AS_OF);

    assertThat(charts)
        .extracting(chart -> chart.chart().orElseThrow().facts().size())
        .containsExactly(0, 1);
    assertThat(Fixtures.codes(charts.getFirst())).contains("CHART-022");
  }

  @Test
  void severalPatientsInOneDocumentAreKeptApartAndReportedWhereOneIsWanted() {
    String document =
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"a\"}},"
            + "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"b\"}},{\"resource\":"
            + CANCER.formatted("a")
            + "}]}";

    assertThat(Fixtures.READER.read(stream(document), Fixtures.AS_OF)).hasSize(2);
    assertThat(Fixtures.codes(Fixtures.read(document))).containsExactly("CHART-021");
  }

  @Test
  void aLoneConditionIsAChartOfNobodyInParticular() {
    ReadChart read = Fixtures.read(CANCER.formatted("x"));

    assertThat(read.chart().orElseThrow().facts()).hasSize(1);
    assertThat(Fixtures.codes(read)).containsExactly("CHART-020");
  }

  @Test
  void theSameResourceTwiceCountsOnce() {
    String twice = CANCER.formatted("p").replace("\"subject\"", "\"id\":\"c\",\"subject\"");

    assertThat(Fixtures.read(Fixtures.bundle(twice, twice)).chart().orElseThrow().facts())
        .hasSize(1);
  }

  @Test
  void noProblemShowsAValueOfTheChart() {
    String secret = "Mx-Quillfeather-4711";
    String document =
        Fixtures.bundle(
            "{\"resourceType\":\"Condition\",\"id\":\"%s\",\"code\":{\"text\":\"%s\"},\"onsetDateTime\":\"%s\"}"
                .formatted(secret, secret, secret),
            "{\"resourceType\":\"MedicationRequest\",\"status\":\"active\",\"medicationCodeableConcept\":{\"text\":\"%s\"}}"
                .formatted(secret),
            "{\"resourceType\":\"%s\"}".formatted(secret),
            Fixtures.observation(Fixtures.text("PD-L1 TPS"), "\"valueString\":\"" + secret + "\""),
            "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/%s\"}}"
                .formatted(secret));

    ReadChart read = Fixtures.read(document);

    assertThat(read.problems()).hasSizeGreaterThan(4);
    assertThat(read.problems().toString()).doesNotContain("Quillfeather").doesNotContain("4711");
  }

  private static org.opsonin.vocabulary.Vocabulary vocabulary() {
    return org.opsonin.vocabulary.Vocabulary.of(org.opsonin.knowledge.Knowledge.load());
  }

  private static List<String> codes(ChartReader reader, String document) {
    return codes(reader, document.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> codes(ChartReader reader, byte[] document) {
    return Fixtures.codes(reader.readOne(new ByteArrayInputStream(document), Fixtures.AS_OF));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
