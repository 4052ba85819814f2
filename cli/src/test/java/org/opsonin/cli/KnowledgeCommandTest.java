package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opsonin.cli.shell.Exit;

class KnowledgeCommandTest {

  @Test
  void findsNoProblemInWhatShips() {
    Run run = Run.of("knowledge", "check");

    assertThat(run.code()).as(run.out()).isEqualTo(Exit.OK);
    assertThat(run.out()).matches("No problem in \\d+ entries of \\d+ files\\.\n");
  }

  @Test
  void printsEveryProblemWithFileAndLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("version.yaml"), "version: \"1\"\nasOf: 2026-11-23\n");
    Files.writeString(
        folder.resolve("drug.yaml"),
        """
        kind: drug
        certainty: A
        jurisdiction: any
        since: 2020
        entries:
          - id: without-source
            name: A drug nobody wrote about
          - name: A drug without an id
        """);

    Run run = Run.of("knowledge", "check", folder.toString());

    assertThat(run.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.out().lines())
        .contains(
            "KB-031 drug.yaml:6: no `source`; expected document, section and retrieved",
            "KB-002 drug.yaml:8: `id` is missing; expected a text under `id`")
        .last()
        .asString()
        .matches("\\d+ problems\\.");
  }

  @Test
  void listsAndShowsWithin80Columns() {
    Run kinds = Run.of("knowledge", "list");
    Run indications = Run.of("knowledge", "list", "--kind", "indication");
    Run marker = Run.of("knowledge", "show", "pd-l1");

    assertThat(kinds.out()).contains("indication", "tumour");
    assertThat(marker.out()).contains("marker pd-l1", "Source: ", "Grade: ", "Review: not yet");
    for (Run run : List.of(kinds, indications, marker)) {
      assertThat(run.code()).isEqualTo(Exit.OK);
      assertThat(run.out().lines())
          .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81));
    }
  }
}
