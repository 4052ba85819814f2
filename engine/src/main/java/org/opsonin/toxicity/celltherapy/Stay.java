package org.opsonin.toxicity.celltherapy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opsonin.toxicity.celltherapy.Course.Direction;
import org.opsonin.toxicity.celltherapy.Course.Point;
import org.opsonin.toxicity.celltherapy.form.Moment;
import org.opsonin.toxicity.celltherapy.scale.Finding;
import org.opsonin.toxicity.celltherapy.scale.Span;

/// Sums the moments of a stay up.
final class Stay {

  private static final int HIGHEST = 5;
  private static final int DECIMALS = 1;

  private final List<Point> points;
  private final int key;

  /// @param points in any order
  /// @param key which of a point's findings is followed
  Stay(List<Point> points, int key) {
    this.key = key;
    this.points =
        points.stream()
            .sorted(
                Comparator.comparing(Point::at)
                    .thenComparing(point -> high(point).orElse(BigDecimal.ZERO)))
            .toList();
  }

  Course course() {
    return new Course(points, worst(), reached(), direction(), over());
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

  private Optional<Course.Worst> worst() {
    Optional<BigDecimal> low =
        points.stream().flatMap(point -> low(point).stream()).max(Comparator.naturalOrder());
    Optional<BigDecimal> high =
        points.stream().flatMap(point -> high(point).stream()).max(Comparator.naturalOrder());
    return low.flatMap(least -> high.map(most -> new Course.Worst(least, most)));
  }

  private SortedMap<Integer, Moment> reached() {
    var reached = new TreeMap<Integer, Moment>();
    for (Point point : points) {
      int low = finding(point).possible().map(Span::low).orElse(0);
      for (int grade = 1; grade <= Math.min(low, HIGHEST); grade++) {
        reached.putIfAbsent(grade, point.at());
      }
    }
    return reached;
  }

  private Direction direction() {
    if (points.size() < 2) {
      return Direction.UNKNOWN;
    }
    Point before = points.get(points.size() - 2);
    Point last = points.getLast();
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
    var clear = new ArrayList<Point>();
    Optional<Point> first = Optional.empty();
    for (Point point : points) {
      switch (finding(point).signs()) {
        case MET -> {
          clear.clear();
          first = first.isPresent() ? first : Optional.of(point);
        }
        case UNKNOWN -> clear.clear();
        case NOT_MET -> clear.add(point);
      }
    }
    if (clear.isEmpty()) {
      return Optional.empty();
    }
    Moment at = clear.getFirst().at();
    return first.map(
        onset ->
            new Course.Over(
                at,
                at.days()
                    .subtract(onset.at().days())
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()));
  }
}
