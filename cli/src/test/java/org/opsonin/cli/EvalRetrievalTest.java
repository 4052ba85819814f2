package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRetrievalTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void collection() throws IOException {
    Files.writeString(
        folder.resolve("topics.jsonl"),
        """
        {"id": "1", "text": "A 60-year-old man with melanoma that has spread"}
        {"id": "2", "disease": "Lung adenocarcinoma", "gene": "ALK fusion", "demographic": "45-year-old female", "other": "None"}
        {"id": "3", "text": "Nothing was judged for this one"}
        """);
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"id": "A", "title": "Nivolumab in melanoma", "text": "People with melanoma", "sex": "Both"}
        {"id": "B", "title": "An ALK inhibitor for lung cancer", "conditions": ["NSCLC"]}
        {"id": "C", "title": "Asthma at school", "text": "An inhaler", "maxAge": "17 Years"}
        {"id": "D", "title": "Melanoma in women", "sex": "Female"}
        """);
    Files.writeString(folder.resolve("qrels.tsv"), "1\tA\t2\n1\tC\t0\n1\tD\t0\n2\tB\t1\n2\tA\t0\n");
  }

  @Test
  void saysHowWellEveryTopicWasRanked() {
    Run run = eval();

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("4 documents, 2 topics", "left out: meaning", "1 more topics", "pool NDCG@10")
        .contains("full NDCG@10      1.0000  [1.0000, 1.0000]");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
  }

  @Test
  void writesJsonAndARunThatTrecToolsRead() throws IOException {
    Path ranking = folder.resolve("run.txt");

    Run run = eval("--format", "json", "--run", ranking.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"ndcg@10\"", "\"topicsWithoutRelevant\" : [ \"3\" ]");
    assertThat(Files.readAllLines(ranking))
        .contains("1 Q0 A 1 1.000000 opsonin", "2 Q0 B 1 1.000000 opsonin")
        .allMatch(line -> line.matches("\\S+ Q0 \\S+ \\d+ \\d\\.\\d{6} opsonin"));
  }

  @Test
  void aBadLineIsNamedAndNothingIsMeasured() throws IOException {
    Files.writeString(folder.resolve("qrels.tsv"), "1\tA\t2\n1\tA\n");

    Run run = eval();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("EVAL-020", "qrels.tsv:2", "2 columns", "expected");
  }

  @Test
  void aMissingFileIsAUsageError() {
    assertThat(Run.of("eval", "retrieval", "--topics", "x", "--corpus", "x", "--qrels", "x").code())
        .isEqualTo(2);
    assertThat(eval("--leave-out", "magic").code()).isEqualTo(2);
  }

  private Run eval(String... more) {
    var arguments =
        new java.util.ArrayList<>(
            java.util.List.of(
                "eval",
                "retrieval",
                "--topics",
                folder.resolve("topics.jsonl").toString(),
                "--corpus",
                folder.resolve("corpus.jsonl").toString(),
                "--qrels",
                folder.resolve("qrels.tsv").toString(),
                "--leave-out",
                "meaning"));
    arguments.addAll(java.util.List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }
}
