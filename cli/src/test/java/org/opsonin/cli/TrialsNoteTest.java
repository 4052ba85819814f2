package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.cli.shell.Exit;

class TrialsNoteTest {

  private static final Path NOTES = Path.of("..", "examples", "notes");
  private static final String LUNG = NOTES.resolve("lung-first-line.txt").toString();

  @TempDir private Path folder = Path.of("");

  static List<Path> notes() throws IOException {
    try (Stream<Path> notes = Files.list(NOTES)) {
      return notes.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void fitsInto80ColumnsAndAsksToBeChecked(Path note) {
    Run run = Run.of("trials", "note", note.toString());

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81))
        .noneMatch(line -> line.endsWith(" "));
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("check every line against the note")
        .doesNotContainPattern("(?i)\\beligible\\b"); // a note may say "cisplatin-ineligible"
  }

  @Test
  void showsFactsQuotesDoubtsAndTheRest() {
    String page = Run.of("trials", "note", LUNG).out().replaceAll("\\s+", " ");

    assertThat(page)
        .contains("PD-L1 expression TPS 80%", "\"PD-L1 TPS 80%\"")
        .contains("\"sleep apnoea\": possible, not certain")
        .contains("\"breast cancer\": said of a relative")
        .contains("Not understood");
  }

  @Test
  void writesPlacesAsJson() throws IOException {
    String text = Files.readString(Path.of(LUNG));
    JsonNode json =
        new ObjectMapper().readTree(Run.of("trials", "note", LUNG, "--format", "json").out());

    assertThat(json.get("written").asText()).isEqualTo("2026-03-03");
    assertThat(json.get("understood"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            one ->
                assertThat(text.substring(one.get("start").asInt(), one.get("end").asInt()))
                    .isEqualTo(one.get("quote").asText()));
  }

  @Test
  void matchesTheNoteAsItMatchesTheFactsItWrote() throws IOException {
    Path facts = folder.resolve("facts.txt");

    Run note =
        Run.of("trials", "match", "--note", LUNG, "--facts-out", facts.toString(), "--limit", "1");
    Run mended = Run.of("trials", "match", "--facts", facts.toString(), "--limit", "1");

    assertThat(note.code()).isEqualTo(Exit.OK);
    assertThat(mended.code()).isEqualTo(Exit.OK);
    assertThat(note.out()).contains("What was understood of the note").endsWith(mended.out());
    assertThat(Files.readString(facts)).contains("marker pd-l1 80 %; score tps");
  }

  @Test
  void namesTheLineThatIsNotUnderstood() throws IOException {
    Path facts = Files.writeString(folder.resolve("facts.txt"), "sex female\nlab secret 3\n");

    Run run = Run.of("trials", "match", "--facts", facts.toString());

    assertThat(run.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.err()).contains("FACT-001 line 2").doesNotContain("secret");
  }

  @Test
  void readsStandardInputInAnyEncoding() {
    byte[] western =
        "Tumour of the lung. Müller was seen. ECOG 1.".getBytes(StandardCharsets.ISO_8859_1);

    Run run = Run.with(western, Map.of(), false, "trials", "note", "-");

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("ECOG 1 (2026-11-23)")
        .contains("The note names no day, so today stands for the day it was written");
  }

  @Test
  void wantsExactlyOneInput() {
    assertThat(Run.of("trials", "match").code()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("trials", "match", Run.LUNG, "--note", LUNG).code()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("trials", "note", "nowhere.txt").code()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("trials", "note", LUNG, "--written", "yesterday").code())
        .isEqualTo(Exit.USAGE);
  }
}
