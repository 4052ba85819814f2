package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeCellTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PAGE = Path.of("..", "docs", "methods", "cell-therapy-scales.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "grade (\\w+)\\n+```json\\n(\\{.*})\\n```\\n+gives\\n+```json\\n(\\{.*})\\n```");

  @TempDir Path folder;

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("in.jsonl"), text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void gradesOneRecordALineAndNamesScaleSourceAndVersions() throws IOException {
    Path in =
        file(
            """
            {"id": "a", "fever_ge_38": "Y", "hypotension": "no_vasopressor", "hypoxia": "none"}
            {"id": 2, "fever_ge_38": "Y", "hypotension": "none"}
            """);

    Run run = Run.of("grade", "crs", "--in", in.toString());

    assertThat(run.code()).isZero();
    List<JsonNode> lines = lines(run.out());
    assertThat(lines.get(0).path("grade").asInt()).isEqualTo(2);
    assertThat(lines.get(0).at("/sources/0/version").asText()).isEqualTo("ASTCT 2019");
    assertThat(lines.get(0).path("knowledge").asText()).isNotEmpty();
    assertThat(lines.get(1).path("id").asInt()).isEqualTo(2);
    assertThat(lines.get(1).path("grade").asText()).isEqualTo("cannot_grade");
    assertThat(lines.get(1).path("possible").toString()).isEqualTo("[1,4]");
    assertThat(lines.get(1).path("missing").toString()).isEqualTo("[\"hypoxia\"]");
  }

  @Test
  void aBrokenLineIsAProblemAndAResultAndTheRestGoesOn() throws IOException {
    String deep = "[".repeat(100) + "]".repeat(100);
    Path in =
        file(
            """
            {"id": 1, "death_due_to_crs": true}
            {"id": 2, "name": "Zzyzx"
            "Zzyzx"

            {"id": 5, "stay": %s}
            {"id": 6, "id": 7}
            {"death_due_to_crs": true}
            {"id": 8, "hypoxia": "Zzyzx"}
            {"id": 9, "death_due_to_crs": true}\
            """
                .formatted(deep));
    Path out = folder.resolve("out.jsonl");

    Run run = Run.of("grade", "crs", "--in", in.toString(), "--out", out.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "CELL-001 line 2",
            "CELL-001 line 3",
            "CELL-001 line 5",
            "CELL-001 line 6",
            "CELL-003 line 7",
            "CELL-004 line 8")
        .doesNotContain("Zzyzx");
    List<JsonNode> lines = lines(Files.readString(out));
    assertThat(lines).hasSize(8);
    assertThat(lines.get(1).path("line").asInt()).isEqualTo(2);
    assertThat(lines.get(1).path("grade").asText()).isEqualTo("cannot_grade");
    assertThat(lines.get(5).path("grade").asInt()).isEqualTo(5);
    assertThat(lines.get(7).path("grade").asInt()).isEqualTo(5);
  }

  @Test
  void aLineWithoutEndIsPassedOver() throws IOException {
    Path in = file("{\"id\": \"" + "x".repeat(2_000_000) + "\"}\n{\"id\": 2, \"ice\": 10}\n");

    Run run = Run.of("grade", "ice", "--in", in.toString());

    assertThat(run.err()).startsWith("CELL-002 line 1");
    assertThat(lines(run.out()).get(1).path("score").asInt()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"crs", "icans", "ice", "iechs", "icaht", "hematotox", "easix"})
  void noNoiseStopsTheRest(String scale) throws IOException {
    var random = new Random(20261123);
    var text = new StringBuilder();
    String sample =
        "{\"id\":1,\"ice\":{\"naming\":3},\"crp\":\"31 mg/L\",\"measurements\":[{\"day\":3,\"anc_ul\":1e3,"
            + "\"platelets\":{\"value\":9,\"unit\":\"10*9/L\"}}],\"stay\":[{\"at\":\"2026-01-01\"}],"
            + "\"hypoxia\":[\"cpap\"],\"ldh\":null,\"fever\":true}";
    int lines = 300;
    for (int line = 0; line < lines; line++) {
      byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(6); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
      }
      text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
    }

    Run run = Run.of("grade", scale, "--in", file(text.toString()).toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(lines(run.out())).hasSize(lines);
    assertThat(run.err()).doesNotContain("bug");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":1,"ice":1e400000000}
          {"id":1,"ice":-0.0}
          {"id":1,"ice":"９"}
          {"id":1,"crp_mg_dl":1e-39,"platelets_10e9l":1e-39,"ldh_u_l":99999}
          {"id":1,"stay":[]}
          {"id":1,"stay":{"at":1}}
          {"id":1,"stay":[{"at":"+999999999-12-31"},{"at":1e9},{"day":-5}]}
          {"id":1,"measurements":[{"day":2147483648,"anc_ul":1},{"day":-36501,"anc_ul":1},{"day":1.5,"anc_ul":1}]}
          {"id":1,"measurements":[{"date":"2026-02-30","anc_ul":1}],"infusion_date":"9999-12-31","stop_day":"never"}
          {"id":1,"measurements":[{"day":0,"anc_ul":1}],"stop_day":-3,"platelet_transfusions":["x"]}
          {"id":1,"temperature":{"value":{"value":38},"unit":["Cel"]}}
          {"id":1,"ICE":3,"ice":4}
          []
          null
          """)
  void noAbsurdRecordIsABug(String line) throws IOException {
    Path in = file(line + "\n{\"id\": \"last\"}\n");
    for (String scale : List.of("crs", "icans", "ice", "iechs", "icaht", "hematotox", "easix")) {
      Run run = Run.of("grade", scale, "--in", in.toString());

      assertThat(run.code()).as(scale + run.err()).isBetween(0, 1);
      assertThat(lines(run.out())).hasSize(2);
    }
  }

  @Test
  void refusesFilesItCannotUse() {
    Path in = file("{}");

    assertThat(Run.of("grade", "ice", "--in", "nowhere.jsonl").code()).isEqualTo(2);
    assertThat(Run.of("grade", "ice", "--in", in.toString(), "--out", in.toString()).code())
        .isEqualTo(2);
    assertThat(Run.of("grade", "ice", "--in", in.toString(), "--out", "/no/such/folder/x").code())
        .isEqualTo(2);
    assertThat(Run.of("grade").out()).contains("crs", "icans", "easix");
  }

  @Test
  void theExamplesOfThePageAreTrue() throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(PAGE));
    int seen = 0;
    while (examples.find()) {
      seen++;
      Run run =
          Run.of("grade", examples.group(1), "--in", file(examples.group(2) + "\n").toString());
      JsonNode result = JSON.readTree(run.out());
      JSON.readTree(examples.group(3))
          .properties()
          .forEach(
              field ->
                  assertThat(result.path(field.getKey()))
                      .as(examples.group(1) + " " + field.getKey())
                      .isEqualTo(field.getValue()));
    }
    assertThat(seen).isGreaterThanOrEqualTo(9);
  }
}
