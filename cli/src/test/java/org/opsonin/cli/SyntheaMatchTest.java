package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.chart.Chart;
import org.opsonin.fhir.ChartReader;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.match.CriterionMatch;
import org.opsonin.trial.match.CriterionMatch.Answer;
import org.opsonin.trial.match.Matches;
import org.opsonin.trial.match.Standing;
import org.opsonin.trial.match.Wishes;

/// On synthetic patients, where they lie beside the project: the verdicts of the compiled way are
/// those of the explanations.
class SyntheaMatchTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final int CHARTS = 40;

  @ParameterizedTest
  @ValueSource(strings = {"lung", "breast", "colorectal"})
  void explanationsFoldToTheVerdicts(String cancer) throws IOException {
    var day = NAVIGATOR.starterTrials().matcher().asOf(TODAY);
    for (Chart chart : charts("data/patients/synthea_" + cancer + ".ndjson.gz")) {
      for (Chart about : NAVIGATOR.cancers(chart, TODAY)) {
        Matches matches = day.match(about, Wishes.NONE);
        for (Standing standing : matches.ranked()) {
          var answers =
              matches.explain(standing).criteria().stream().map(CriterionMatch::answer).toList();
          assertThat(List.of(standing.met(), standing.notMet(), standing.unknown()))
              .as(matches.trial(standing).id())
              .containsExactly(
                  count(answers, Answer.MET),
                  count(answers, Answer.NOT_MET),
                  count(answers, Answer.UNKNOWN));
        }
      }
    }
  }

  private static int count(List<Answer> answers, Answer wanted) {
    return (int) answers.stream().filter(wanted::equals).count();
  }

  private static List<Chart> charts(String name) throws IOException {
    Path file = Path.of(System.getProperty("shared.dir", "../../shared")).resolve(name);
    if (!Files.isRegularFile(file)) {
      System.out.println("Skipped: no shared file " + name);
    }
    Assumptions.assumeTrue(Files.isRegularFile(file), "no shared file " + name);
    var charts = new ArrayList<Chart>();
    try (InputStream in = Files.newInputStream(file)) {
      new ChartReader(NAVIGATOR.vocabulary())
          .readAll(
              in,
              TODAY,
              read -> read.chart().filter(chart -> charts.size() < CHARTS).ifPresent(charts::add));
    }
    return charts;
  }
}
