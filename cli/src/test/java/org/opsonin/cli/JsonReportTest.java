package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMA = Path.of("..", "docs", "navigation.schema.json");

  static List<Path> charts() {
    return Run.charts();
  }

  private static JsonNode report(String chart, String... more) throws IOException {
    var arguments = new ArrayList<>(List.of("navigate", chart, "--format", "json"));
    arguments.addAll(List.of(more));
    return JSON.readTree(Run.of(arguments.toArray(String[]::new)).out());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void keepsToItsSchema(Path chart) throws IOException {
    var schema = new SchemaCheck(JSON.readTree(SCHEMA.toFile()));

    assertThat(schema.faults(report(chart.toString()))).isEmpty();
  }

  /// The schema check of this test finds what is wrong.
  @Test
  void aReportThatLacksAKeyOrHasOneTooManyIsAFault() throws IOException {
    var schema = new SchemaCheck(JSON.readTree(SCHEMA.toFile()));
    var report = (com.fasterxml.jackson.databind.node.ObjectNode) report(Run.LUNG);

    report.remove("asOf");
    report.put("name", "somebody");
    report.put("country", "usa");

    assertThat(schema.faults(report))
        .containsExactlyInAnyOrder(
            "$: no asOf", "$: name is not allowed", "$.country: not like ^[A-Z]{2}$");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void isTheSameByteForByte(Path chart) {
    String first = Run.of("navigate", chart.toString(), "--format", "json").out();

    assertThat(Run.of("navigate", chart.toString(), "--format", "json").out()).isEqualTo(first);
    assertThat(first).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void repeatsTheFirstCancerAtTheTop() throws IOException {
    JsonNode report = report(Run.LUNG);

    assertThat(report.get("cancers").get(0).get("biomarkers")).isEqualTo(report.get("biomarkers"));
    assertThat(report.get("cancers").get(0).get("questions")).isEqualTo(report.get("questions"));
    assertThat(report.get("options").size())
        .isGreaterThan(report.get("cancers").get(0).get("options").size());
  }

  @Test
  void citesPlacesAndDates() throws IOException {
    assertThat(report(Run.LUNG).get("chart").get("facts"))
        .isNotEmpty()
        .allSatisfy(
            fact -> assertThat(fact.get("place").asText()).matches("Bundle\\.entry\\[\\d+].*"));
  }

  @Test
  void looksAtTheChartAsItStood() throws IOException {
    JsonNode before = report(Run.LUNG, "--as-of", "2020-01-01");

    assertThat(before.get("asOf").asText()).isEqualTo("2020-01-01");
    assertThat(before.get("chart").get("cancers")).isEmpty();
    assertThat(before.get("chart").get("facts"))
        .allSatisfy(fact -> assertThat(fact.get("date").asText("0")).isLessThan("2020-01-02"));
  }
}
