package org.opsonin.toxicity.celltherapy.count;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.celltherapy.count.Window.Step;
import org.opsonin.toxicity.celltherapy.scale.Finding;
import org.opsonin.toxicity.celltherapy.scale.Grounds;
import org.opsonin.toxicity.celltherapy.scale.Span;

/// A grade by low days: every day of the window counts, measured or not.
///
/// More low days never make a lower grade, so the two ends of what is possible are the record with
/// every unmeasured day above all limits, and the one with every such day below them.
final class EarlyCounts {

  private final Window window;
  private final Series series;
  private final NavigableMap<Integer, BigDecimal> counts;
  private final int end;

  EarlyCounts(Window window, Series series) {
    this.window = window;
    this.series = series;
    counts = series.between(window.from(), window.to());
    end = Math.min(window.to(), series.stop().orElse(window.to()));
  }

  /// The grade, and beside it the one of a convention where the days do not settle it.
  List<Finding> findings() {
    var grounds = new Grounds(window.entry());
    Span span = span(counts, grounds);
    series.cautions().forEach(grounds::caution);
    Truth signs = span.low() > 0 ? Truth.MET : span.high() == 0 ? Truth.NOT_MET : Truth.UNKNOWN;
    if (!span.isSettled()) {
      missing(grounds);
    }
    var findings = new ArrayList<Finding>();
    findings.add(grounds.ranged(window.result(), span, signs));
    boolean allPlaced =
        series.unplaced().isEmpty() && series.doubtful().isEmpty() && !series.isStopOpen();
    if (!span.isSettled() && allPlaced) {
      filled().ifPresent(findings::add);
    }
    return findings;
  }

  private Span span(SortedMap<Integer, BigDecimal> known, Grounds grounds) {
    int low = 0;
    int high = 0;
    var told = new HashSet<String>();
    for (Step step : window.steps()) {
      Days least = days(known, step, false);
      Days most = days(known, step, true);
      if (isReached(step, least, grounds, false)) {
        low = Math.max(low, step.grade());
      }
      if (isReached(step, most, grounds, true)) {
        high = Math.max(high, step.grade());
      }
      if (told.add(limit(step))) {
        int few = count(least);
        int many = count(most);
        grounds.because(
            "%s %s: %s days"
                .formatted(
                    limit(step),
                    window.isLongest() ? "longest stretch" : "in all",
                    few == many ? String.valueOf(few) : few + " to " + many));
      }
    }
    return series.isStopOpen() ? new Span(0, window.most()) : new Span(low, Math.max(low, high));
  }

  private String limit(Step step) {
    return (step.isIncluded() ? "at or below " : "below ")
        + step.limit().stripTrailingZeros().toPlainString()
        + " "
        + window.lab().unit();
  }

  private int count(Days days) {
    return window.isLongest() ? days.longest() : days.total();
  }

  /// Whether a step is reached; one that asks for the whole window cannot be where the record
  /// stopped before, but is possible.
  private boolean isReached(Step step, Days days, Grounds grounds, boolean isMost) {
    if (isMost && mayBeReached(step, days)) {
      return true;
    }
    if (step.lowBy().isEmpty()) {
      return count(days) >= step.days();
    }
    boolean throughout =
        end >= window.from() && days.isLowThroughoutFrom(step.lowBy().get() - window.from());
    if (throughout && end < window.to() && isMost) {
      grounds.caution(
          "Low to the end of a record that stopped before day "
              + window.to()
              + ": makers of automated grading count that as never recovered, the rule as cited"
              + " does not say.");
      return true;
    }
    return throughout && end == window.to();
  }

  /// Whether counts of unknown day could reach a step. Each could make its own day low and those of
  /// the recoveries beside it, which are of any length where a recovery needs more than high
  /// counts.
  private boolean mayBeReached(Step step, Days days) {
    int unplaced = series.unplaced(step::isLow);
    if (unplaced == 0 || end < window.from()) {
      return false;
    }
    int needed = step.lowBy().map(by -> end + 1 - by).orElse(step.days());
    int each = 2 * window.recoveryDays() - 1;
    return window.transfusion().isPresent() || days.total() + unplaced * each >= needed;
  }

  /// @param isWorst whether a day without a count is taken as low, and a recovery without word of
  ///     transfusions as none
  private Days days(SortedMap<Integer, BigDecimal> known, Step step, boolean isWorst) {
    int size = Math.max(0, end - window.from() + 1);
    var low = new boolean[size];
    var mayRecover = new boolean[size + window.recoveryDays() - 1];
    for (int at = 0; at < mayRecover.length; at++) {
      int day = window.from() + at;
      boolean isLow = isLow(day, at < size ? known : after(), step, isWorst);
      if (at < size) {
        low[at] = isLow;
      }
      mayRecover[at] =
          !isLow
              && window
                  .transfusion()
                  .map(free -> !series.isTransfused(day, free.days(), isWorst))
                  .orElse(true);
    }
    return new Days(low, mayRecover, window.recoveryDays(), step.end().isRecovery(isWorst));
  }

  private boolean isLow(int day, SortedMap<Integer, BigDecimal> known, Step step, boolean isWorst) {
    BigDecimal count = known.get(day);
    boolean mayBe = isWorst && (count == null || series.doubtful().contains(day));
    return mayBe || (count != null && step.isLow(count));
  }

  /// The counts after the window, which tell whether a recovery lasted; none after the last day
  /// that
  /// counts.
  private SortedMap<Integer, BigDecimal> after() {
    return end < window.to() ? new TreeMap<>() : series.lowest().tailMap(end + 1);
  }

  private void missing(Grounds grounds) {
    String gaps = gaps();
    if (!gaps.isEmpty()) {
      grounds.missing(window.lab().question().field() + " on days " + gaps);
    }
    if (!series.unplaced().isEmpty()) {
      grounds.missing("a usable day for every count of " + window.lab().question().field());
    }
    if (series.isStopOpen()) {
      grounds.missing("the day on which counting stopped");
    }
    if (series.transfusions().isEmpty()) {
      window.transfusion().ifPresent(free -> grounds.missing(free.question().field()));
    }
  }

  /// Days without a count, `3-5, 9`.
  private String gaps() {
    var gaps = new ArrayList<String>();
    int start = -1;
    for (int day = window.from(); day <= end + 1; day++) {
      boolean open = day <= end && (!counts.containsKey(day) || series.doubtful().contains(day));
      if (open && start < 0) {
        start = day;
      } else if (!open && start >= 0) {
        gaps.add(start == day - 1 ? String.valueOf(start) : start + "-" + (day - 1));
        start = -1;
      }
    }
    return String.join(", ", gaps);
  }

  /// The grade with gaps filled in by a convention; empty if a gap is longer than it allows.
  private Optional<Finding> filled() {
    Optional<SortedMap<Integer, BigDecimal>> whole = window.longestGap().flatMap(this::fill);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    var grounds = new Grounds(window.entry());
    Span span = span(whole.get(), grounds);
    grounds.caution(
        "By a convention, not by counts: "
            + window
                .entry()
                .body()
                .get("interpolate")
                .flatMap(node -> node.text("words"))
                .orElse(""));
    if (!span.isSettled() && series.transfusions().isEmpty()) {
      window.transfusion().ifPresent(free -> grounds.missing(free.question().field()));
    }
    return Optional.of(grounds.ranged(window.result() + "_interpolated", span, Truth.UNKNOWN));
  }

  private Optional<SortedMap<Integer, BigDecimal>> fill(int longest) {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    var whole = new TreeMap<Integer, BigDecimal>();
    int before = counts.firstKey();
    BigDecimal last = BigDecimal.ZERO;
    boolean isShort = before - window.from() <= longest && end - counts.lastKey() <= longest;
    for (var one : counts.entrySet()) {
      int day = one.getKey();
      isShort &= day - before - 1 <= longest;
      line(whole, before, last, day, one.getValue());
      before = day;
      last = one.getValue();
    }
    for (int day = window.from(); day < counts.firstKey(); day++) {
      whole.put(day, counts.firstEntry().getValue());
    }
    for (int day = before + 1; day <= end; day++) {
      whole.put(day, last);
    }
    return isShort ? Optional.of(whole) : Optional.empty();
  }

  private static void line(
      SortedMap<Integer, BigDecimal> whole,
      int before,
      BigDecimal first,
      int after,
      BigDecimal last) {
    whole.put(after, last);
    for (int day = before + 1; day < after; day++) {
      BigDecimal rise = last.subtract(first).multiply(BigDecimal.valueOf(day - before));
      whole.put(
          day, first.add(rise.divide(BigDecimal.valueOf(after - before), MathContext.DECIMAL64)));
    }
  }
}
