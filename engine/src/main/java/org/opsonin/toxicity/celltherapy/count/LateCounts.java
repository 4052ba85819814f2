package org.opsonin.toxicity.celltherapy.count;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.NavigableMap;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.celltherapy.count.Window.Step;
import org.opsonin.toxicity.celltherapy.scale.Finding;
import org.opsonin.toxicity.celltherapy.scale.Grounds;
import org.opsonin.toxicity.celltherapy.scale.Span;

/// A grade by low counts that were measured more than once, when counts are days apart.
///
/// It is the grade of what was measured. It is open where a single count is lower than the others,
/// because the rule does not say whether that one decides, and where the lowest is the last.
final class LateCounts {

  private final Window window;
  private final Series series;
  private final NavigableMap<Integer, BigDecimal> counts;

  LateCounts(Window window, Series series) {
    this.window = window;
    this.series = series;
    counts = series.between(window.from(), window.to());
  }

  Finding finding() {
    var grounds = new Grounds(window.entry());
    String field = window.lab().question().field();
    series.cautions().forEach(grounds::caution);
    grounds.because(counts.size() + " days with a count after day " + (window.from() - 1));
    if (counts.size() < window.counts()) {
      grounds.missing(
          "%s on at least %d days from day %d on".formatted(field, window.counts(), window.from()));
      return grounds.ranged(window.result(), new Span(0, window.most()), Truth.UNKNOWN);
    }
    Span span = span();
    if (!span.isSettled()) {
      grounds.missing(field + " again, to tell whether the lowest was in passing");
    }
    if (isOpen()) {
      grounds.missing("a usable day and number for every " + field);
    }
    Truth signs = span.low() > 0 ? Truth.MET : span.high() == 0 ? Truth.NOT_MET : Truth.UNKNOWN;
    grounds.because("by " + window.counts() + " low counts or the lowest: grade " + span);
    return grounds.ranged(window.result(), span, signs);
  }

  private Span span() {
    int low = 0;
    int lowest = 0;
    int mildest = 0;
    for (Step step : window.steps()) {
      long times = counts.values().stream().filter(step::isLow).count();
      int least = step.days() > 0 ? days(step, false) : 0;
      int most = step.days() > 0 ? days(step, true) : 0;
      if (times >= window.counts() && least >= step.days()) {
        low = Math.max(low, step.grade());
      }
      if (times >= 1 && most >= step.days()) {
        lowest = Math.max(lowest, step.grade());
      }
      if (times >= window.counts()) {
        mildest = Math.max(mildest, step.grade());
      }
    }
    boolean mayLast = mildest > 0 || isLowestLast();
    int high = Math.max(mayLast ? Math.max(low, lowest) : low, unplaced());
    return series.isStopOpen() ? new Span(0, window.most()) : new Span(low, high);
  }

  private boolean isOpen() {
    return !series.unplaced().isEmpty() || isDoubtful() || series.isStopOpen();
  }

  private boolean isDoubtful() {
    int last = Math.min(window.to(), series.stop().orElse(window.to()));
    return last >= window.from() && !series.doubtful().subSet(window.from(), last + 1).isEmpty();
  }

  /// The worst grade a count of unknown day, or one that cannot be read, could stand for.
  private int unplaced() {
    return isDoubtful()
        ? window.most()
        : window.steps().stream()
            .filter(step -> series.unplaced(step::isLow) > 0)
            .mapToInt(Step::grade)
            .max()
            .orElse(0);
  }

  private boolean isLowestLast() {
    BigDecimal least = counts.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    return counts.lastEntry().getValue().compareTo(least) == 0;
  }

  /// Low days between the first and the last count.
  ///
  /// @param isWorst whether days without a count beside a low count are taken as low
  private int days(Step step, boolean isWorst) {
    int first = counts.firstKey();
    int size = counts.lastKey() - first + 1;
    var low = new boolean[size];
    var mayRecover = new boolean[size + window.recoveryDays() - 1];
    int before = first;
    boolean wasLow = false;
    for (var one : counts.entrySet()) {
      int day = one.getKey();
      boolean isLow = step.isLow(one.getValue());
      for (int between = before + 1; between < day; between++) {
        low[between - first] = isWorst && (wasLow || isLow);
      }
      low[day - first] = isLow;
      before = day;
      wasLow = isLow;
    }
    for (int at = 0; at < mayRecover.length; at++) {
      int day = first + at;
      mayRecover[at] =
          (at < size ? !low[at] : !isWorst)
              && window
                  .transfusion()
                  .map(free -> !series.isTransfused(day, free.days(), isWorst))
                  .orElse(true);
    }
    return new Days(low, mayRecover, window.recoveryDays(), step.end().isRecovery(isWorst)).total();
  }
}
