package org.opsonin.cli.trials.match;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.opsonin.chart.Chart;
import org.opsonin.navigator.Navigator;
import org.opsonin.navigator.TrialSet;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Matcher;
import org.opsonin.trial.match.Standing;
import org.opsonin.trial.match.Weighing;
import org.opsonin.trial.match.Wishes;

/// Many charts held against some trials, one after the other: keeps numbers, no chart.
final class Clinic {

  /// One chart and one trial.
  ///
  /// @param chart position of the chart in its file, from 1
  /// @param trial registry number
  /// @param standing for the cancer it suits best
  record Row(int chart, String trial, Standing standing) {}

  private final Navigator navigator;
  private final TrialSet trials;
  private final LocalDate asOf;
  private final Matcher.Day day;
  private final int[] positions;
  private final List<Map<Fit, Integer>> counts;
  private int charts;

  /// @param positions which trials, by their position in the registry
  Clinic(Navigator navigator, TrialSet trials, LocalDate asOf, int[] positions) {
    this.navigator = navigator;
    this.trials = trials;
    this.asOf = asOf;
    this.day = trials.matcher().asOf(asOf);
    this.positions = positions.clone();
    this.counts =
        IntStream.range(0, positions.length)
            .<Map<Fit, Integer>>mapToObj(_ -> new EnumMap<>(Fit.class))
            .toList();
  }

  /// Holds the next chart against every trial and tells `rows` what came of it.
  ///
  /// @param position of the chart in its file, from 1
  void add(int position, Chart chart, Consumer<Row> rows) {
    charts++;
    List<Weighing> cancers = navigator.cancers(chart, asOf).stream().map(day::weigh).toList();
    for (int i = 0; i < positions.length; i++) {
      int trial = positions[i];
      Standing best =
          cancers.stream()
              .map(weighing -> weighing.standing(trial, Wishes.NONE))
              .min(Comparator.comparing(Standing::fit).thenComparing(Standing::open))
              .orElseThrow();
      counts.get(i).merge(best.fit(), 1, Integer::sum);
      rows.accept(new Row(position, id(i), best));
    }
  }

  int charts() {
    return charts;
  }

  int trials() {
    return positions.length;
  }

  /// The registry number of the trial that was named `index`th.
  String id(int index) {
    return trials.matcher().trial(positions[index]).trial().id();
  }

  String title(int index) {
    return trials.matcher().trial(positions[index]).trial().title();
  }

  /// How many charts stand so towards a trial.
  int count(int index, Fit fit) {
    return counts.get(index).getOrDefault(fit, 0);
  }
}
