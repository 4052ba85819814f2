package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeTriageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private static Run triage(String lines, String... options) {
    var arguments = new ArrayList<>(List.of("grade", "triage", "--in", "-"));
    arguments.addAll(List.of(options));
    return Run.with(
        lines.getBytes(StandardCharsets.UTF_8), Map.of(), false, arguments.toArray(String[]::new));
  }

  private static List<JsonNode> results(Run run) throws JsonProcessingException {
    var results = new ArrayList<JsonNode>();
    for (String line : run.out().lines().toList()) {
      results.add(JSON.readTree(line));
    }
    return results;
  }

  @Test
  void aWarningSignIsRedWithAdviceSourceAndVersions() throws JsonProcessingException {
    Run run =
        triage(
            """
            {"id": 7, "date": "2026-11-23", "red_flags": {"chest-pain": "yes"}, "plan": {"regimens": ["pd-1"]}}
            """);

    assertThat(run.code()).isZero();
    JsonNode result = results(run).getFirst();
    assertThat(result.path("id").asInt()).isEqualTo(7);
    assertThat(result.path("level").asText()).isEqualTo("red");
    assertThat(result.path("advice").path(0).path("id").asText()).isEqualTo("emergency-number");
    assertThat(result.path("advice").path(0).path("review").asText())
        .isEqualTo("not yet clinically reviewed");
    JsonNode reason = result.path("reasons").path(0);
    assertThat(reason.path("rule").asText()).isEqualTo("chest-pain");
    assertThat(reason.path("source").asText()).contains("ASCO");
    assertThat(reason.path("certainty").asText()).hasSize(1);
    assertThat(result.path("not_answered")).isNotEmpty();
    assertThat(result.path("knowledge").asText()).isNotEmpty();
    assertThat(result.path("software").asText()).isNotEmpty();
  }

  @Test
  void brokenLinesAreNamedAndTheRestIsDone() throws JsonProcessingException {
    Run run =
        triage(
            """
            {broken

            {"id": "b", "date": "23.11.2026", "symptoms": [{"item": 19, "severity": 9}, {"item": "x"}], "redflags": {}}
            {"id": "c", "date": "2026-11-23", "red_flags": {"next-year": "yes", "faint": "perhaps"}, "measured": [{"analyte": "body-temperature", "value": 39}], "history": [{}], "plan": {"regimens": ["PD1"], "days_since_last_dose": -1}}
            {"date": "2026-11-23", "symptoms": 5}
            """);

    assertThat(run.code()).isEqualTo(1);
    assertThat(results(run))
        .extracting(result -> result.path("level").asText())
        .containsExactly("cannot_assess", "green_so_far", "red", "green_so_far");
    assertThat(run.err())
        .contains("TRI-001 line 1", "TRI-003 line 3", "TRI-004 line 3", "TRI-005 line 3")
        .contains("TRI-006 line 3", "TRI-006 line 4", "TRI-007 line 4", "TRI-008 line 4")
        .contains("TRI-009 line 4", "TRI-017 line 4", "TRI-018 line 4")
        .contains("TRI-002 line 5", "TRI-005 line 5")
        .doesNotContain("perhaps", "next-year");
  }

  @Test
  void historyPresenceAndMeasuredValuesAreRead() throws JsonProcessingException {
    Run run =
        triage(
            """
            {"id": "rise", "date": "2026-11-23", "symptoms": [{"item": 53, "severity": 1, "interference": 1}], "history": [{"date": "2026-11-16", "seen": true, "symptoms": [{"item": 53, "severity": 0, "interference": 0}]}], "plan": {"regimens": ["pd-1"]}}
            {"id": "rash", "date": "2026-11-23", "symptoms": [{"item": 24, "presence": "yes"}], "plan": {"regimens": ["pd-1"]}}
            {"id": "fever", "date": "2026-11-23", "measured": [{"analyte": "body-temperature", "value": 100.4, "unit": "F"}], "plan": {"regimens": ["car-t"], "days_since_last_dose": 3}}
            """);

    assertThat(run.code()).isZero();
    assertThat(results(run))
        .extracting(
            result ->
                result.path("level").asText()
                    + " "
                    + result.path("reasons").path(0).path("rule").asText())
        .containsExactly("amber sentinel-rise", "amber sentinel-present", "red temperature-38");
  }

  @Test
  void aClinicsLimitsAreUsedAndNamed() throws IOException {
    Path limits = folder.resolve("limits.yaml");
    Files.writeString(limits, "name: Our clinic\nsentinelAmber: 1\n");
    String report =
        "{\"id\": 1, \"date\": \"2026-11-23\", \"symptoms\":"
            + " [{\"item\": 19, \"severity\": 1, \"interference\": 1}]}\n";

    Run run = triage(report, "--thresholds", limits.toString());

    assertThat(run.code()).isZero();
    assertThat(results(run).getFirst().path("level").asText()).isEqualTo("amber");
    assertThat(results(run).getFirst().path("thresholds").asText()).isEqualTo("Our clinic");
  }

  @Test
  void limitsThatTouchRedFlagsAreRefusedWithFileAndLine() throws IOException {
    Path limits = folder.resolve("limits.yaml");
    Files.writeString(limits, "name: Our clinic\nredFlags: []\n");

    Run run = triage("{}\n", "--thresholds", limits.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("TRI-011", "limits.yaml:2", "Nothing was triaged");
  }
}
