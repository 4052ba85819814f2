package org.opsonin.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.search.index.Recipe;
import org.opsonin.search.index.Steps;
import org.opsonin.search.index.TrialSearch;

/// The search does not get worse unnoticed: floors under the figures, without vectors, which take
/// minutes to make.
class SharedCollectionsTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest(name = "{0}: pool at least {1}, full at least {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sigir2016    | 0.48 | 0.25
          trec_pm_2017 | 0.45 | 0.40
          """)
  void rankAsWellAsBefore(String collection, double pool, double full) throws IOException {
    Path files =
        Path.of(System.getProperty("shared.dir", "../../shared"))
            .resolve("data/trials/retrieval_dev")
            .resolve(collection);
    assumeTrue(Files.isDirectory(files), "no test collections at shared.dir");
    var search = new TrialSearch(Knowledge.load(), Optional.empty(), Steps.SILENT, note -> {});

    RetrievalEvaluation.Result result;
    try (var index =
        search.open(folder, collection, Corpus.read(files.resolve("corpus.jsonl.gz")))) {
      result =
          new RetrievalEvaluation(index, Recipe.ALL)
              .of(
                  Topic.read(files.resolve("topics.jsonl")),
                  Judgements.read(files.resolve("qrels.tsv")),
                  Steps.SILENT);
    }

    assertThat(result.over(topic -> topic.pool().ndcg()).mean()).isGreaterThan(pool);
    assertThat(result.over(topic -> topic.full().ndcg()).mean()).isGreaterThan(full);
  }
}
