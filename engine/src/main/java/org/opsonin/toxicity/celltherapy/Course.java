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
/// @param points in the order of time, then those whose time is not known
/// @param worst lowest and highest value the worst point can have, whenever it was; empty if
///     nothing is known
/// @param reached by grade, when it was first surely reached or passed; no moment where one whose
///     time is not known reached it too
/// @param direction from the point before the last to the last; unknown where the order is not
/// @param isOver whether every sign had gone at the end, and when; empty if not, or not known
public record Course(
    List<Point> points,
    Optional<Worst> worst,
    SortedMap<Integer, Optional<Moment>> reached,
    Direction direction,
    Optional<Over> isOver) {

  public Course {
    points = List.copyOf(points);
    reached = Collections.unmodifiableSortedMap(new TreeMap<>(reached));
  }

  /// One moment.
  ///
  /// @param at empty if its time is not known
  public record Point(Optional<Moment> at, List<Finding> findings) {
    public Point {
      findings = List.copyOf(findings);
    }
  }

  /// What the worst point can be.
  ///
  /// @param high empty if nothing says how high a point without a value was
  public record Worst(BigDecimal low, Optional<BigDecimal> high) {

    /// Whether it is settled.
    public boolean isSettled() {
      return high.isPresent() && low.compareTo(high.get()) == 0;
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
