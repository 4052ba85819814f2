package org.opsonin.chart;

import java.util.Optional;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;

/// A measured amount, exact or bounded: `60 %`, `<1 %`, `1 to 49 %`.
///
/// @param low lower bound; empty if there is none
/// @param lowIncluded whether `low` itself is possible
/// @param high upper bound; empty if there is none
/// @param highIncluded whether `high` itself is possible
public record Range(
    Optional<Quantity> low, boolean lowIncluded, Optional<Quantity> high, boolean highIncluded) {

  /// Refuses a range without any bound.
  ///
  /// @throws IllegalArgumentException if both bounds are absent
  public Range {
    if (low.isEmpty() && high.isEmpty()) {
      throw new IllegalArgumentException("a range needs at least one bound");
    }
  }

  public static Range exactly(Quantity value) {
    return new Range(Optional.of(value), true, Optional.of(value), true);
  }

  public static Range atLeast(Quantity value) {
    return new Range(Optional.of(value), true, Optional.empty(), false);
  }

  public static Range above(Quantity value) {
    return new Range(Optional.of(value), false, Optional.empty(), false);
  }

  public static Range atMost(Quantity value) {
    return new Range(Optional.empty(), false, Optional.of(value), true);
  }

  public static Range below(Quantity value) {
    return new Range(Optional.empty(), false, Optional.of(value), false);
  }

  /// Whether the amount is `threshold` or more; unknown if the range lies on both sides of it or
  /// the
  /// units cannot be compared.
  public Truth isAtLeast(Quantity threshold) {
    Truth reached =
        low.flatMap(bound -> bound.compare(threshold)).map(order -> order >= 0).orElse(false)
            ? Truth.MET
            : Truth.UNKNOWN;
    if (reached == Truth.MET) {
      return Truth.MET;
    }
    boolean under =
        high.flatMap(bound -> bound.compare(threshold))
            .map(order -> order < 0 || (order == 0 && !highIncluded))
            .orElse(false);
    return under ? Truth.NOT_MET : Truth.UNKNOWN;
  }

  /// Whether the amount is above `threshold`; unknown as in [#isAtLeast(Quantity)].
  public Truth isAbove(Quantity threshold) {
    boolean over =
        low.flatMap(bound -> bound.compare(threshold))
            .map(order -> order > 0 || (order == 0 && !lowIncluded))
            .orElse(false);
    if (over) {
      return Truth.MET;
    }
    boolean notOver =
        high.flatMap(bound -> bound.compare(threshold)).map(order -> order <= 0).orElse(false);
    return notOver ? Truth.NOT_MET : Truth.UNKNOWN;
  }

  /// The one value, if the amount is exact.
  public Optional<Quantity> exact() {
    return low.isPresent() && low.equals(high) ? low : Optional.empty();
  }

  @Override
  public String toString() {
    if (exact().isPresent()) {
      return low.orElseThrow().toString();
    }
    if (low.isPresent() && high.isPresent()) {
      return low.get() + " to " + high.get();
    }
    return low.map(bound -> (lowIncluded ? ">=" : ">") + bound)
        .orElseGet(() -> (highIncluded ? "<=" : "<") + high.orElseThrow());
  }
}
