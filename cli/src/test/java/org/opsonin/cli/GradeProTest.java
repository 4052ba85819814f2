package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradeProTest {

  private static Run grade(String table) {
    return Run.with(
        table.getBytes(StandardCharsets.UTF_8), Map.of(), false, "grade", "pro", "--in", "-");
  }

  @Test
  void gradesWhatWasAnsweredAndSaysWhatWasNot() {
    Run run =
        grade(
            """
            id	item	frequency	severity	interference
            a	17	1	2	4
            b	17	1	1	1	1
            c	17	1		3
            d	17	0
            e	5	1
            f	27			4
            """);

    assertThat(run.out())
        .isEqualTo(
            """
            id	composite	reason
            a	3	PRO-CTCAE item 17, composite grade 3
            b	cannot_grade	cannot grade: a row of 6 columns
            c	cannot_grade	cannot grade item 17, because not answered: severity
            d	0	PRO-CTCAE item 17, composite grade 0
            e	cannot_grade	cannot grade: item 5 asks only whether it was there
            f	2	PRO-CTCAE item 27, composite grade 2
            """);
    assertThat(run.err()).startsWith("TSV-006 line 3: ").hasLineCount(1);
  }

  @Test
  void refusesItemsAndAnswersTheInstrumentLacks() {
    Run run =
        grade(
            """
            id	item	frequency	severity	interference
            a	81	1
            b	Nausea	1	1
            c	9	5	1
            d	9	often	1
            """);

    assertThat(run.out().lines().skip(1)).allMatch(row -> row.contains("\tcannot_grade\t"));
    assertThat(run.err().lines().map(line -> line.substring(0, 14)))
        .containsExactly("PRO-001 line 2", "PRO-001 line 3", "PRO-002 line 4", "PRO-002 line 5");
    assertThat(run.code()).isEqualTo(1);
  }
}
