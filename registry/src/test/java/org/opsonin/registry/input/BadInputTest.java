package org.opsonin.registry.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Studies;
import org.opsonin.registry.Studies.Found;

/// Whatever the input, the run ends, says what it did not take and why, and keeps the rest.
@Timeout(120)
class BadInputTest {

  @TempDir Path folder;

  private final Found found = new Found();

  private ImportSummary take(byte[] content, String name) throws IOException {
    return Studies.take(folder.resolve("r"), Files.write(folder.resolve(name), content), found);
  }

  private ImportSummary take(String content) throws IOException {
    return take(content.getBytes(UTF_8), "in.json");
  }

  private List<String> ids() {
    return Studies.ids(folder.resolve("r"));
  }

  private static final String NO_ID =
      "{\"protocolSection\":{\"identificationModule\":{\"briefTitle\":\"A\"}}}";
  private static final String NO_TITLE =
      "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000077\"}}}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what stands among good studies                          | code
          {"protocolSection":{"identificationModule":{"briefTitle":"A"}}} | REG-005
          {"protocolSection":{"identificationModule":{"nctId":"NCT00000077"}}} | REG-006
          {"protocolSection":{"identificationModule":{"nctId":"?","briefTitle":"A"}}} | REG-005
          {"protocolSection":{"identificationModule":{"nctId":"NCT1" | REG-002
          {"protocolSection":{"identificationModule":{"nctId":NCT1}}} | REG-001
          {"protocolSection":{"a":"unclosed}}                        | REG-002
          {"protocolSection":[[{]]}}                                 | REG-001
          {"protocolSection":null}                                   | REG-004
          {}                                                         | REG-004
          {"a":1}                                                    | REG-004
          {"treatment_list":{}}                                      | REG-024
          null                                                       | REG-001
          """)
  void refusesABrokenStudyAndKeepsTheRest(String broken, String code) throws IOException {
    String good = Studies.study(1);
    String last = Studies.study(2);
    List<String> shapes =
        List.of(
            good + "\n" + broken + "\n" + last + "\n",
            "[" + good + "," + broken + "," + last + "]",
            "[" + good + ",\n" + broken + ",\n" + last + "]",
            "{\"studies\":[" + good + ",\n" + broken + ",\n" + last + "],\"nextPageToken\":\"x\"}");
    for (String shape : shapes) {
      found.refused.clear();

      ImportSummary summary = take(shape);

      assertThat(found.refusedCodes()).as(shape).startsWith(code);
      assertThat(summary.read()).as(shape).isEqualTo(3);
      assertThat(ids()).as(shape).containsExactly("NCT00000001", "NCT00000002");
    }
  }

  @Test
  void saysWhereARefusedStudyStands() throws IOException {
    take(Studies.lines(2) + NO_ID + "\n" + NO_TITLE + "\n" + Studies.study(3));

    assertThat(found.refused)
        .extracting(Problem::toString)
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("REG-005 ").contains("in.json:3: a study without"),
            second ->
                assertThat(second)
                    .startsWith("REG-006 ")
                    .contains("in.json:4 NCT00000077: no brief"));
    assertThat(ids()).hasSize(3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # ages                                        | from  | to
          "minimumAge":"18 Years"                       | P18Y  | -
          "minimumAge":"18 Years","maximumAge":"17 Years" | -   | -
          "minimumAge":"18 Years","maximumAge":"18 Years" | P18Y | P18Y
          "minimumAge":"-3 Years"                       | -     | -
          "maximumAge":"900 Years"                      | -     | -
          "maximumAge":"130 Years"                      | -     | P130Y
          "minimumAge":"eighteen"                       | -     | -
          "minimumAge":"999999999999 Years"             | -     | -
          "minimumAge":"N/A","maximumAge":"6 Months"    | -     | P6M
          "minimumAge":"4 Weeks","maximumAge":"4 Weeks" | P28D  | P34D
          "minimumAge":18                               | -     | -
          "minimumAge":{"a":[1]}                        | -     | -
          """)
  void anImpossibleAgeExcludesNobody(String ages, String from, String to) throws IOException {
    take(
        "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000001\",\"briefTitle\":\"A\"},"
            + "\"eligibilityModule\":{"
            + ages
            + "}}}");

    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      var admission = registry.get("NCT00000001").orElseThrow().admission();
      assertThat(admission.from().map(Object::toString).orElse("-")).isEqualTo(from);
      assertThat(admission.to().map(Object::toString).orElse("-")).isEqualTo(to);
    }
    boolean isWhole = !from.equals("-") || !to.equals("-");
    assertThat(found.noted.isEmpty()).isEqualTo(isWhole);
  }

  @Test
  void keepsAStudyWithUnknownWordsAndSaysSo() throws IOException {
    take(
        """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A"},\
        "statusModule":{"overallStatus":"DREAMING","startDateStruct":{"date":"yesterday"}},\
        "conditionsModule":{"conditions":"alone","keywords":[1,null,{"a":2},"k"]},\
        "designModule":{"phases":["PHASE1;PHASE2","PHASE9","NA"],"enrollmentInfo":{"count":-1}},\
        "eligibilityModule":{"sex":"SOME","healthyVolunteers":"perhaps"},\
        "contactsLocationsModule":{"locations":[{"country":"Chile"},{},\
        {"city":"Nowhere","geoPoint":{"lat":91,"lon":0}}]}}}
        """);

    assertThat(found.refused).isEmpty();
    assertThat(found.notedCodes())
        .containsExactly(
            "REG-012", "REG-014", "REG-011", "REG-012", "REG-011", "REG-012", "REG-012", "REG-015");
    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      var trial = registry.get("NCT00000001").orElseThrow();
      assertThat(trial.recruitment().name()).isEqualTo("UNKNOWN");
      assertThat(trial.phases()).hasToString("[PHASE1, PHASE2]");
      assertThat(trial.conditions()).containsExactly("alone");
      assertThat(trial.keywords()).containsExactly("1", "k");
      assertThat(trial.sites()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_100_000, 50_000_000})
  void refusesAnEndlessText(int length) throws IOException {
    String endless = Studies.study(2).replace("Inclusion", "x".repeat(length));

    ImportSummary summary = take(Studies.study(1) + "\n" + endless + "\n" + Studies.study(3));

    assertThat(found.refusedCodes()).containsExactly("REG-007");
    assertThat(summary.stored().fresh()).isEqualTo(2);
  }

  @Test
  void refusesDeepNesting() throws IOException {
    String deep = "{\"protocolSection\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String never = "{\"a\":".repeat(100_000);

    take("[" + Studies.study(1) + "," + deep + "," + Studies.study(2) + "]");
    take(never);

    assertThat(found.refusedCodes()).startsWith("REG-008", "REG-002");
    assertThat(ids()).hasSize(2);
  }

  @Test
  void goesOnAfterAStudyThatSwallowsTheNext() throws IOException {
    String unclosed = Studies.study(2);
    String cut = unclosed.substring(0, unclosed.length() - 2);

    take(
        "[" + Studies.study(1) + "," + cut + "," + Studies.study(3) + "," + Studies.study(4) + "]");

    assertThat(found.refusedCodes()).containsExactly("REG-002");
    assertThat(ids()).containsExactly("NCT00000001", "NCT00000003", "NCT00000004");
  }

  @Test
  void readsLatinTextAndSaysSoButNotDamagedUtf8() throws IOException {
    String title = "Caf\u00e9 \u00b5g";
    take(
        Studies.study(1, title, "2026-01-01").replace("\u2265", ">=").getBytes(ISO_8859_1),
        "a.json");
    assertThat(found.notedCodes()).containsExactly("REG-010");

    byte[] damaged = Studies.study(2, title + "\u00e9\u00e9!", "2026-01-01").getBytes(UTF_8);
    damaged[new String(damaged, ISO_8859_1).indexOf('!') - 1] = 'x';
    take(damaged, "b.json");
    assertThat(found.refusedCodes()).containsExactly("REG-009");

    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      assertThat(registry.get("NCT00000001").orElseThrow().title()).isEqualTo(title);
      assertThat(registry.size()).isEqualTo(1);
    }
  }

  @Test
  void saysWhereUtf16IsBroken() throws IOException {
    byte[] whole = Studies.lines(3).getBytes(UTF_16);
    byte[] broken = Arrays.copyOf(whole, whole.length + 4);
    broken[whole.length] = (byte) 0xdc; // half a pair
    broken[whole.length + 2] = (byte) 0xdc;

    take(broken, "in.json");

    assertThat(found.refusedCodes()).containsExactly("REG-009");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                        | code
          ''                            | REG-003
          '  '                          | REG-003
          '[]'                          | REG-003
          '{"studies":[]}'              | REG-003
          '['                           | REG-002
          '<html><body>{"a":1}</html>'  | REG-001
          'a,b,c'                       | REG-001
          'a: [unclosed'                | REG-024
          'a: 1'                        | REG-024
          'protocol_no: {}'             | REG-024
          """)
  void saysWhyAFileHoldsNoStudy(String text, String code) throws IOException {
    ImportSummary summary = take(text);

    assertThat(found.refusedCodes()).containsExactly(code);
    assertThat(summary.isClean()).isFalse();
  }

  @Test
  void latestOfSeveralVersionsWinsWhateverTheirOrder() throws IOException {
    ImportSummary summary =
        take(
            String.join(
                "\n",
                Studies.study(1, "middle", "2026-02-01"),
                Studies.study(1, "latest", "2026-03-01"),
                Studies.study(1, "oldest", "2026-01-01"),
                Studies.study(1, "undated", "")));

    assertThat(summary.twice()).isEqualTo(3);
    assertThat(summary.stored().older()).isEqualTo(2);
    assertThat(summary.read()).isEqualTo(4);
    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      assertThat(registry.get("NCT00000001").orElseThrow().title()).isEqualTo("latest");
    }
  }

  @Test
  void takesMarkupOutOfTitlesButNotOutOfEligibilityText() throws IOException {
    take(
        Studies.study(1, "A <b>bold</b> &lt; 5 &amp; &#945;PD-1 <1% &bogus;", "2026-01-01")
            .replace("Inclusion", "<p>a &lt; b</p>"));

    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      var trial = registry.get("NCT00000001").orElseThrow();
      assertThat(trial.title()).isEqualTo("A  bold  < 5 & \u03b1PD-1 <1% &bogus;");
      assertThat(trial.eligibility()).startsWith("<p>a &lt; b</p> Criteria:");
    }
  }

  @Test
  void keepsHalfACharacterPairAtItsLength() throws IOException {
    take(Studies.study(1).replace("Inclusion", "a\\ud83db \\ud83d\\ude00"));

    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      assertThat(registry.get("NCT00000001").orElseThrow().eligibility())
          .startsWith("a\uFFFDb \ud83d\ude00 Criteria");
    }
  }
}
