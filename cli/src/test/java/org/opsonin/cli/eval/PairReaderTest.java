package org.opsonin.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.judge.Label;

class PairReaderTest {

  private static final String PAIR =
      """
      {"annotation_id": 7, "note": "0. A 40-year-old man with gout.",
       "criterion_type": "inclusion", "criterion_text": "Gout"}
      """;

  private static PairReader.Read read(String text) throws IOException {
    return PairReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPairNeedsNoLabels() throws IOException {
    var read = read("[" + PAIR + "]");

    assertThat(read.problems()).isEmpty();
    assertThat(read.pairs()).hasSize(1);
    assertThat(read.pairs().getFirst().expert()).isEmpty();
    assertThat(read.pairs().getFirst().toString()).isEqualTo("Pair[7]");
  }

  @Test
  void readsTheLabelsThatAreThere() throws IOException {
    var read = read("[" + PAIR.replace("}", ", \"expert_eligibility\": \"not included\"}") + "]");

    assertThat(read.pairs().getFirst().expert()).contains(Label.NOT_INCLUDED);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                                     | code     | where
          {}                                         | EVAL-001 | line 1
          not json                                   | EVAL-001 | line 1, column 4
          ''                                         | EVAL-001 | line 1
          [ 1 ]                                      | EVAL-002 | item 0
          [ PAIR, {"annotation_id": 8} ]             | EVAL-002 | item 1
          [ PAIR, PAIR ]                             | EVAL-003 | item 1
          [ PAIR                                     | EVAL-001 | line 3
          """)
  void saysWhereInputIsWrong(String text, String code, String where) throws IOException {
    var problems = read(text.replace("PAIR", PAIR)).problems();

    assertThat(problems.getFirst()).extracting(Problem::code).isEqualTo(code);
    assertThat(problems.getFirst().where()).startsWith(where.substring(0, 4));
  }

  @Test
  void aCriterionThatIsNullAsksNothing() throws IOException {
    var read = read("[" + PAIR.replace("\"Gout\"", "null") + "]");

    assertThat(read.problems()).isEmpty();
    assertThat(read.pairs().getFirst().criterion()).isEmpty();
  }

  @Test
  void aBadPairDoesNotStopTheRest() throws IOException {
    var read =
        read("[" + PAIR.replace("inclusion", "perhaps") + "," + PAIR.replace("7", "8") + "]");

    assertThat(read.pairs()).hasSize(1);
    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().getFirst().toString()).doesNotContain("gout");
  }
}
