package org.opsonin.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigator;
import org.opsonin.navigator.TrialSet;
import org.opsonin.trial.match.Matches;

/// One chart held against a registry, ready to be written.
///
/// @param chart the chart as it stood
/// @param cancers one for each cancer of the chart
/// @param limit how many trials are shown with every criterion
/// @param wanted registry numbers to show wherever they stand; empty for the best
/// @param problems of the chart, sorted
public record MatchReport(
    LocalDate asOf,
    String softwareVersion,
    Navigator navigator,
    Chart chart,
    TrialSet trials,
    List<OfCancer> cancers,
    int limit,
    List<String> wanted,
    List<Problem> problems) {

  public MatchReport {
    cancers = List.copyOf(cancers);
    wanted = List.copyOf(wanted);
    problems = problems.stream().sorted().toList();
  }

  /// The trials for one cancer of the chart.
  ///
  /// @param chart the facts that belong to it
  public record OfCancer(Chart chart, Matches matches) {

    /// The cancer; empty where the chart names none.
    public Optional<Fact.Diagnosis> diagnosis() {
      return chart.all(Fact.Diagnosis.class).stream().findFirst();
    }
  }

  /// Names and sentences for facts.
  public Words words() {
    return new Words(navigator);
  }

  /// Sentences for matches.
  public TrialWords trialWords() {
    return words().trials(chart.person(), asOf);
  }
}
