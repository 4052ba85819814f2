package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCriteriaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double AT_LEAST = 0.75;

  @TempDir Path folder;

  private Path pairs(String expert) throws IOException {
    return Files.writeString(
        folder.resolve("pairs.json"),
        """
        [{"annotation_id": 1, "note": "0. A 40-year-old man with gout.", "trial_id": "NCT1",
          "criterion_type": "inclusion", "criterion_text": "Gout"%s},
         {"annotation_id": "b", "note": "0. A 40-year-old man with gout.",
          "criterion_type": "exclusion", "criterion_text": "Psoriasis"%s}]
        """
            .formatted(expert, expert));
  }

  @Test
  void writesVerdictsWithoutLabels() throws IOException {
    Path out = folder.resolve("verdicts.json");

    var run = Run.of("eval", "criteria", "--in", pairs("").toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2 pairs judged", "No expert labels");
    JsonNode verdicts = JSON.readTree(out.toFile());
    assertThat(verdicts.toString())
        .isEqualTo(
            "[{\"annotation_id\":1,\"verdict\":\"included\"},"
                + "{\"annotation_id\":\"b\",\"verdict\":\"not excluded\"}]");
  }

  @Test
  void comparesWithTheExpertsAndListsTheDangerousErrors() throws IOException {
    String file = pairs(", \"expert_eligibility\": \"not enough information\"").toString();

    var text = Run.of("eval", "criteria", "--in", file);
    var json = Run.of("eval", "criteria", "--in", file, "--format", "json");

    assertThat(text.out()).contains("Wrongly included or excluded: 1", "1 NCT1: we said included");
    assertThat(text.out()).doesNotContain("40-year-old");
    assertThat(JSON.readTree(json.out()).at("/ours/accuracy").asDouble()).isZero();
  }

  @Test
  void inputThatIsNoJsonIsAProblemWithItsPlace() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"annotation_id\": 1");

    var run = Run.of("eval", "criteria", "--in", broken.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("EVAL-001 line 1");
  }

  @Test
  void aFileThatIsNotThereIsUsage() {
    assertThat(Run.of("eval", "criteria", "--in", "nowhere.json").code()).isEqualTo(2);
  }

  @Test
  void doesWellOnTheDevelopmentPairs() throws IOException {
    Path shared =
        Path.of(Optional.ofNullable(System.getProperty("shared.dir")).orElse("../../shared"))
            .resolve("data/trials/criterion_labels_dev.json");
    if (!Files.isRegularFile(shared)) {
      System.out.println("Skipped: no shared file of labelled criteria");
    }
    Assumptions.assumeTrue(Files.isRegularFile(shared), "no shared file of labelled criteria");

    var run = Run.of("eval", "criteria", "--in", shared.toString(), "--format", "json");

    assertThat(run.code()).isZero();
    assertThat(JSON.readTree(run.out()).at("/ours/accuracy").asDouble())
        .isGreaterThanOrEqualTo(AT_LEAST);
  }
}
