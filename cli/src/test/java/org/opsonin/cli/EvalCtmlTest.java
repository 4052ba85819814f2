package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eval ctml` on made-up samples whose matches were computed with MatchMiner's own engine (2.2,
/// its database replaced by a stand-in), and on MatchMiner's own vectors where they lie beside the
/// project.
class EvalCtmlTest {

  private static final Path OWN = Path.of("src/test/resources/org/opsonin/cli/eval/matchminer");

  @TempDir private Path folder = Path.of("");

  @Test
  void agreesWithTheEngineOnMadeUpSamples() {
    Run run = Run.of("eval", "ctml", OWN.toString());

    assertThat(run.out()).endsWith("25 samples, ages on 2024-02-29\n384 of 384 sets identical\n");
    assertThat(run.out()).doesNotContain("counted otherwise");
    assertThat(run.err()).contains("CTML-007", "CTML-008");
    assertThat(run.code()).isZero();
  }

  @Test
  void agreesWithTheEngineOnItsOwnVectors() {
    Path shared =
        Path.of(System.getProperty("shared.dir", "../../shared")).resolve("vectors/matchminer");
    if (!Files.isDirectory(shared)) {
      System.out.println("Skipped: no shared folder vectors/matchminer");
    }
    Assumptions.assumeTrue(Files.isDirectory(shared), "no shared folder vectors/matchminer");

    Run run = Run.of("eval", "ctml", shared.toString());

    assertThat(run.out()).endsWith("18 of 18 sets identical\n").doesNotContain("otherwise");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void showsWhatDiffers() throws IOException {
    copy();
    Path table = folder.resolve("expected_matches.tsv");
    String rows = Files.readString(table);
    Files.writeString(
        table,
        rows.replace("shape-or\tTrue\tTrue\t", "shape-or\tTrue\tTrue\tnot-")
            + "no-such-file\tTrue\tTrue\t-\t-\t0\nhalf a row\n");

    Run run = Run.of("eval", "ctml", folder.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("shape-or, deceased too, closed too: DIFFERS")
        .contains(" missing: not-77-")
        .contains(" extra: 77-")
        .contains("no-such-file, deceased too, closed too: the trial cannot be read")
        .endsWith("383 of 385 sets identical\n");
    assertThat(run.err()).contains("CTML-011 expected_matches.tsv:");
  }

  @Test
  void countsAgesOnTheDayThatIsGiven() {
    Run run = Run.of("eval", "ctml", OWN.toString(), "--age-reference", "2024-03-01");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("age-older-18").contains("extra: 77-001 child-18-today");
  }

  @Test
  void saysWhatIsWrongWithTheFolder() throws IOException {
    assertThat(Run.of("eval", "ctml", "no-such-folder").code()).isEqualTo(2);
    Run empty = Run.of("eval", "ctml", folder.toString());
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("no readable file");
    copy();
    Files.writeString(folder.resolve("age_reference.txt"), "someday");
    assertThat(Run.of("eval", "ctml", folder.toString()).err())
        .contains("age reference is no date");
    Files.writeString(folder.resolve("age_reference.txt"), "2024-02-29");
    Files.writeString(folder.resolve("trials/shape-or.json"), "{\"protocol_no\": [");
    Files.writeString(folder.resolve("genomic.ejson"), "[{\"a\": 1},\n 5]");
    Run broken = Run.of("eval", "ctml", folder.toString());
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err())
        .contains("CTML-001 trials/shape-or.json:1", "CTML-010 genomic.ejson:2");
    Files.writeString(folder.resolve("expected_matches.tsv"), "a\tb\n");
    assertThat(Run.of("eval", "ctml", folder.toString()).err()).contains("needs the columns");
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(OWN)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(OWN.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
