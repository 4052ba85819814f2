package org.opsonin.toxicity.celltherapy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.celltherapy.Course.Direction;
import org.opsonin.toxicity.celltherapy.Course.Point;
import org.opsonin.toxicity.celltherapy.form.Moment;
import org.opsonin.toxicity.celltherapy.scale.Finding;
import org.opsonin.toxicity.celltherapy.scale.Span;

/// Sums the moments of a stay up.
final class Stay {

  private static final int HIGHEST = 5;
  private static final int DECIMALS = 1;

  private final List<Point> timed;
  private final List<Point> untimed;
  private final int key;

  /// @param points in any order
  /// @param key which of a point's findings is followed
  Stay(List<Point> points, int key) {
    this.key = key;
    timed =
        points.stream()
            .filter(point -> point.at().isPresent())
            .sorted(
                Comparator.comparing(Stay::at)
                    .thenComparing(point -> high(point).orElse(BigDecimal.ZERO)))
            .toList();
    untimed = points.stream().filter(point -> point.at().isEmpty()).toList();
  }

  private static Moment at(Point point) {
    return point.at().orElseThrow();
  }

  Course course() {
    List<Point> all = Stream.concat(timed.stream(), untimed.stream()).toList();
    return new Course(all, worst(all), reached(), direction(), over());
  }

  private Finding finding(Point point) {
    return point.findings().get(key);
  }

  private Optional<BigDecimal> low(Point point) {
    Finding finding = finding(point);
    return finding.possible().map(Span::low).map(BigDecimal::valueOf).or(finding::value);
  }

  private Optional<BigDecimal> high(Point point) {
    Finding finding = finding(point);
    return finding.possible().map(Span::high).map(BigDecimal::valueOf).or(finding::value);
  }

  /// The worst of all points, with or without a time; a point without a value may be any.
  private Optional<Course.Worst> worst(List<Point> all) {
    Optional<BigDecimal> low =
        all.stream().flatMap(point -> low(point).stream()).max(Comparator.naturalOrder());
    Optional<BigDecimal> high =
        all.stream().anyMatch(point -> high(point).isEmpty())
            ? Optional.empty()
            : all.stream().flatMap(point -> high(point).stream()).max(Comparator.naturalOrder());
    return low.map(least -> new Course.Worst(least, high));
  }

  private SortedMap<Integer, Optional<Moment>> reached() {
    var reached = new TreeMap<Integer, Optional<Moment>>();
    for (Point point : untimed) {
      surely(point).forEach(grade -> reached.put(grade, Optional.empty()));
    }
    for (Point point : timed) {
      surely(point).forEach(grade -> reached.putIfAbsent(grade, point.at()));
    }
    return reached;
  }

  /// The grades a point surely reached or passed.
  private List<Integer> surely(Point point) {
    int low = finding(point).possible().map(Span::low).orElse(0);
    return IntStream.rangeClosed(1, Math.min(low, HIGHEST)).boxed().toList();
  }

  /// Where it goes; unknown where a moment may belong elsewhere and would give another answer.
  private Direction direction() {
    if (timed.size() < 2 || !untimed.isEmpty()) {
      return Direction.UNKNOWN;
    }
    Point last = timed.getLast();
    Point before = timed.get(timed.size() - 2);
    if (at(before).mayBeWith(at(last))) {
      return Direction.UNKNOWN;
    }
    List<Direction> directions =
        timed.stream()
            .filter(point -> at(point).mayBeWith(at(before)))
            .map(point -> direction(point, last))
            .distinct()
            .toList();
    return directions.size() == 1 ? directions.getFirst() : Direction.UNKNOWN;
  }

  private Direction direction(Point before, Point last) {
    if (low(before).isEmpty() || low(last).isEmpty()) {
      return Direction.UNKNOWN;
    }
    if (low(last).get().compareTo(high(before).get()) > 0) {
      return Direction.RISING;
    }
    if (high(last).get().compareTo(low(before).get()) < 0) {
      return Direction.FALLING;
    }
    boolean settled =
        finding(before).possible().map(Span::isSettled).orElse(true)
            && finding(last).possible().map(Span::isSettled).orElse(true);
    return settled ? Direction.STEADY : Direction.UNKNOWN;
  }

  private Optional<Course.Over> over() {
    if (!untimed.isEmpty()) {
      return Optional.empty();
    }
    var clear = new ArrayList<Point>();
    Optional<Point> first = Optional.empty();
    for (Point point : timed) {
      switch (finding(point).signs()) {
        case MET -> {
          clear.clear();
          first = first.isPresent() ? first : Optional.of(point);
        }
        case UNKNOWN -> clear.clear();
        case NOT_MET -> {
          if (!mayBeBeforeASign(point)) {
            clear.add(point);
          }
        }
      }
    }
    if (clear.isEmpty()) {
      return Optional.empty();
    }
    Moment at = at(clear.getFirst());
    return first.map(
        onset ->
            new Course.Over(
                at,
                at.days()
                    .subtract(at(onset).days())
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()));
  }

  /// Whether a sign is recorded of which nobody can say that it was earlier.
  private boolean mayBeBeforeASign(Point clear) {
    return timed.stream()
        .anyMatch(
            point -> finding(point).signs() != Truth.NOT_MET && at(point).mayBeWith(at(clear)));
  }
}
