package org.opsonin.toxicity.celltherapy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opsonin.toxicity.celltherapy.form.Moment;
import org.opsonin.toxicity.celltherapy.scale.Finding;

/// One scale over a stay.
///
/// @param points in the order of time
/// @param worst lowest and highest value the worst point can have; empty if nothing is known
/// @param reached by grade, when it was first surely reached or passed
/// @param direction from the point before the last to the last
/// @param isOver whether every sign had gone at the end, and when; empty if not, or not known
public record Course(
    List<Point> points,
    Optional<Worst> worst,
    SortedMap<Integer, Moment> reached,
    Direction direction,
    Optional<Over> isOver) {

  public Course {
    points = List.copyOf(points);
    reached = Collections.unmodifiableSortedMap(new TreeMap<>(reached));
  }

  /// One moment.
  public record Point(Moment at, List<Finding> findings) {
    public Point {
      findings = List.copyOf(findings);
    }
  }

  /// What the worst point can be.
  public record Worst(BigDecimal low, BigDecimal high) {

    /// Whether it is settled.
    public boolean isSettled() {
      return low.compareTo(high) == 0;
    }
  }

  /// When every sign had gone.
  ///
  /// @param days from the first moment with a sign, with decimals where times were given
  public record Over(Moment at, BigDecimal days) {}

  /// Where it goes.
  public enum Direction {
    RISING,
    FALLING,
    STEADY,
    UNKNOWN
  }

  /// Says nothing about the person, so that a log cannot.
  @Override
  public String toString() {
    return "Course[not shown]";
  }
}
