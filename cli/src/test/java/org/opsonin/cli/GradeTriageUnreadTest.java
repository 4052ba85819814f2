package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.triage.Triage;

/// What of a report cannot be read is never taken for a good sign.
class GradeTriageUnreadTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Triage TRIAGE = Triage.of(KNOWLEDGE);
  private static final ProCtcae PRO = ProCtcae.of(KNOWLEDGE);

  /// A report in which everything was answered and nothing is wrong, and `more` fields.
  private static String well(String more, String moreSymptoms) {
    String flags =
        TRIAGE.redFlags().stream()
            .map(flag -> "\"%s\": \"no\"".formatted(flag.id()))
            .collect(Collectors.joining(", "));
    String symptoms =
        TRIAGE.sentinels().stream()
            .map(GradeTriageUnreadTest::none)
            .collect(Collectors.joining(", "));
    return ("{\"id\": \"a\", \"date\": \"2026-11-20\", \"red_flags\": {%s}, \"symptoms\": [%s%s],"
            + " \"plan\": {\"regimens\": [\"pd-1\"]}%s}\n")
        .formatted(flags, symptoms, moreSymptoms, more);
  }

  private static String none(int item) {
    return "{\"item\": %d%s}"
        .formatted(
            item,
            PRO.item(item).orElseThrow().attributes().stream()
                .map(attribute -> ", \"%s\": 0".formatted(attribute.word()))
                .collect(Collectors.joining()));
  }

  private static Run triage(String lines) {
    return Run.with(
        lines.getBytes(StandardCharsets.UTF_8), Map.of(), false, "grade", "triage", "--in", "-");
  }

  private static JsonNode result(Run run) throws JsonProcessingException {
    return JSON.readTree(run.out());
  }

  @Test
  void aWholeReportOfAWellPersonIsGreen() throws JsonProcessingException {
    assertThat(result(triage(well("", ""))).path("level").asText()).isEqualTo("green");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # what the report holds | level | code
          "measured": [{"analyte": "body-temperature", "value": "40.1", "unit": "C"}]   | red          | TRI-008
          "measured": [{"analyte": "body-temperature", "value": "40,1", "unit": "C"}]   | red          | TRI-008
          "measured": [{"analyte": "body-temperature", "value": "36.5", "unit": "C"}]   | green_so_far | TRI-008
          "measured": [{"analyte": "body-temperature", "value": "38.5 C", "unit": "C"}] | green_so_far | TRI-008
          "measured": [{"analyte": "oxygen-saturation", "value": "88", "unit": "%"}]    | red          | TRI-008
          "measured": [{"analyte": "body-temperature", "value": null, "unit": "C"}]     | green_so_far | TRI-008
          "measured": [{"analyte": "body-temperature", "value": 40.1, "unit": ""}]      | green_so_far | TRI-008
          "measured": [{"analyte": "body-temperature", "value": 40.1, "unit": null}]    | green_so_far | TRI-008
          "measured": [{"analyte": "body-temperature", "value": 40.1}]                  | green_so_far | TRI-008
          "measured": [{"analyte": "body-temperature", "value": 1e400, "unit": "C"}]    | green_so_far | TRI-008
          "measured": [{"analyte": "", "value": 40.1, "unit": "C"}]                     | green_so_far | TRI-008
          "measured": ["40.1 C"]                                                        | green_so_far | TRI-008
          "measured": "40.1 C"                                                          | green_so_far | TRI-005
          "measured": {"analyte": "body-temperature", "value": 40.1, "unit": "C"}       | green_so_far | TRI-005
          "temperature": 40.1                                                           | green_so_far | TRI-004
          "vitals": [{"analyte": "body-temperature", "value": 40.1, "unit": "C"}]       | green_so_far | TRI-004
          "Symptoms": [{"item": 19, "severity": 4, "interference": 4}]                  | green_so_far | TRI-004
          "redFlags": {"chest-pain": "yes"}                                             | green_so_far | TRI-004
          "history": "x"                                                                | green_so_far | TRI-005
          "history": [{"symptoms": []}]                                                 | green_so_far | TRI-009
          "history": [{"date": "2026-11-13", "symptoms": [{"item": "x"}]}]              | green_so_far | TRI-005
          "history": [{"date": "13.11.2026", "symptoms": []}]                           | green_so_far | TRI-009
          "history": [{"date": "2099-11-13", "symptoms": []}]                           | green_so_far | TRI-009
          """)
  void aFieldThatCannotBeReadIsAskedAgain(String field, String level, String code)
      throws JsonProcessingException {
    Run run = triage(well(", " + field, ""));

    assertThat(result(run).path("level").asText()).isEqualTo(level);
    assertThat(result(run).path("not_answered")).hasSize(1);
    assertThat(run.err()).contains(code + " line 1");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          # line | id
          {"id": "p7", "red_flags": {"faint": "yes", "faint": "no"}} | p7
          {"red_flags": {"faint": "yes", "faint": "no"}, "id": 7}    | 7
          {"id": "p7", "symptoms": [{"item": 19},                    | p7
          {"id": "p7", "id": "p8"}                                   | -
          {"id": "p7", "id": "p7"}                                   | p7
          {"plan": {"id": "p9"}, "plan": {}}                         | -
          {"id": {"id": "p7"}, "id": 5                               | 5
          ["id", "p7"]                                               | -
          no report                                                  | -
          """)
  void aReportThatCannotBeReadSaysToCallTheTeamAndKeepsItsId(String line, @Nullable String id)
      throws JsonProcessingException {
    Run run = triage(line + "\n");

    assertThat(result(run).path("level").asText()).isEqualTo("cannot_assess");
    assertThat(result(run).path("advice").findValuesAsText("id")).containsExactly("not-readable");
    assertThat(result(run).path("id").asText("")).isEqualTo(id == null ? "" : id);
    assertThat(result(run).has("line")).isEqualTo(id == null);
    assertThat(run.err()).contains("TRI-001 line 1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # line | what is said
          {"id": 1, "date": "2026-11-20", "plan": "x"}                         | TRI-005 line 1: `plan`
          {"id": 1, "date": "2026-11-20", "plan": []}                          | TRI-005 line 1: `plan`
          {"id": 1, "date": "2026-11-20", "plan": 5}                           | TRI-005 line 1: `plan`
          {"id": 1, "date": "2026-11-20", "plan": {"regimens": "pd-1"}}        | expected a list of ids of classes
          {"id": 1, "date": "2099-01-01"}                                      | TRI-003 line 1: `date` lies ahead
          {"id": 1, "date": "2026-11-25"}                                      | TRI-003 line 1: `date` lies ahead
          {"id": 1, "date": "2026-11-20", "red_flags": ["chest-pain"]}         | a yes in it was not read
          {"id": 1, "date": "2026-11-20", "red_flags": "chest-pain: yes"}      | a yes in it was not read
          """)
  void whatWasNotUnderstoodIsSaid(String line, String said) throws JsonProcessingException {
    Run run = triage(line + "\n");

    assertThat(result(run).path("level").asText()).isEqualTo("green_so_far");
    assertThat(run.err()).contains(said);
  }

  @Test
  void tomorrowMayBeAnotherTimeZone() {
    assertThat(triage("{\"id\": 1, \"date\": \"2026-11-24\"}\n").err()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # one more symptom | level
          {"item": "9", "frequency": 4, "severity": 4}              | amber
          {"item": "9", "frequency": 0, "severity": 0}              | green_so_far
          {"item": "19", "severity": 4, "interference": 4}          | red
          {"item": "vomiting", "frequency": 4, "severity": 4}       | green_so_far
          {"item": 9.5, "frequency": 4, "severity": 4}              | green_so_far
          {"item": 999, "frequency": 4, "severity": 4}              | green_so_far
          {"frequency": 4, "severity": 4}                           | green_so_far
          "vomiting"                                                | green_so_far
          """)
  void aSymptomThatCannotBeReadIsAskedAgain(String symptom, String level)
      throws JsonProcessingException {
    Run run = triage(well("", ", " + symptom));

    assertThat(result(run).path("level").asText()).isEqualTo(level);
    assertThat(result(run).path("not_answered")).isNotEmpty();
    assertThat(run.err()).contains("TRI-005 line 1");
  }
}
