package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsReadTest {

  private static final String STUDY =
      """
      {"protocolSection": {"identificationModule": {"nctId": "NCT00000001"}, "eligibilityModule":
      {"eligibilityCriteria": "Inclusion Criteria:\\n\\n* Age 18 years or older\\n* Likes the sea"}}}
      """
          .replace("\n", " ");
  private static final String NO_TEXT =
      "{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"NCT00000002\"}}}";

  @TempDir private Path folder = Path.of("");

  @Test
  void writesOneLineAStudyWhoseItemsCoverTheText() throws IOException {
    Run run = Run.of("trials", "read", "--format", "json", file("a.jsonl", STUDY + "\n" + NO_TEXT));

    String[] lines = run.out().split("\n");
    JsonNode first = new ObjectMapper().readTree(lines[0]);
    assertThat(run.code()).isZero();
    assertThat(lines).hasSize(2);
    assertThat(first.path("nctId").asText()).isEqualTo("NCT00000001");
    int at = 0;
    for (JsonNode item : first.path("items")) {
      assertThat(item.path("start").asInt()).isEqualTo(at);
      at = item.path("end").asInt();
    }
    assertThat(at)
        .isEqualTo("Inclusion Criteria:\n\n* Age 18 years or older\n* Likes the sea".length());
    assertThat(first.path("items").get(2).toString())
        .isEqualTo(
            "{\"start\":23,\"end\":44,\"side\":\"inclusion\",\"kind\":\"age\",\"status\":\"parsed\","
                + "\"criterion\":{\"age\":{\"atLeast\":\"18 a\"}}}");
    assertThat(new ObjectMapper().readTree(lines[1]).path("items")).isEmpty();
  }

  @Test
  void showsTheSentenceAndWhatWasUnderstood() throws IOException {
    Run run = Run.of("trials", "read", file("a.json", STUDY));

    assertThat(run.out())
        .contains("\"Age 18 years or older\"", "asks for: Age at least 18 years", "not evaluated")
        .contains("1 of 2 criteria understood")
        .doesNotContain("eligible");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void readsArraysPagesGzipZipAndFolders() throws IOException {
    file("array.json", "[" + STUDY + "," + NO_TEXT + "]");
    file("page.json", "{\"studies\": [" + STUDY + "], \"nextPageToken\": \"x\"}");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.gz")))) {
      out.write(STUDY.getBytes(StandardCharsets.UTF_8));
    }
    try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
      out.putNextEntry(new ZipEntry("one.json"));
      out.write(STUDY.getBytes(StandardCharsets.UTF_8));
    }

    Run run = Run.of("trials", "read", "--format", "json", folder.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(5);
  }

  @Test
  void reportsWhatCannotBeReadAndGoesOn() throws IOException {
    String broken = file("broken.json", "{\"protocolSection\": ");
    String good = file("good.json", STUDY);

    Run run = Run.of("trials", "read", "--format", "json", broken, good);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("REG-002");
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void aBrokenLineEndsNothing() throws IOException {
    String lines = file("a.jsonl", STUDY + "\n{\"protocolSection\": {nonsense\n" + NO_TEXT + "\n");

    Run run = Run.of("trials", "read", "--format", "json", lines);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("a.jsonl:2");
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void saysThatCtmlIsNotTextToBeRead() throws IOException {
    Run run =
        Run.of(
            "trials", "read", file("a.yml", "protocol_no: 11-111\ntreatment_list: {step: []}\n"));

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("1 trial in CTML passed by");
  }

  @Test
  void readsStandardInput() {
    Run run =
        Run.with(
            STUDY.getBytes(StandardCharsets.UTF_8),
            Map.of(),
            false,
            "trials",
            "read",
            "--format",
            "json",
            "-");

    assertThat(run.out()).startsWith("{\"nctId\":\"NCT00000001\"");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(Run.of("trials", "read", "no-such-file.json").code()).isEqualTo(2);
    assertThat(Run.of("trials", "read", "--format", "xml", ".").code()).isEqualTo(2);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
