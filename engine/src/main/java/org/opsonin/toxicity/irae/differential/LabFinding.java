package org.opsonin.toxicity.irae.differential;

import java.math.BigDecimal;
import java.util.Optional;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.irae.Clue;
import org.opsonin.toxicity.irae.Clue.State;

/// What is known of one laboratory result.
public sealed interface LabFinding {

  /// Id in the laboratory dictionary.
  String analyte();

  /// Somebody, or some other grading, has judged the result.
  ///
  /// @param grade of whatever scale; shown, never weighed
  record Judged(String analyte, State state, Optional<Integer> grade) implements LabFinding {}

  /// A number with the limits of its own report.
  ///
  /// @param lower limit of normal, the limit itself being normal; empty if not reported
  /// @param upper limit of normal, the limit itself being normal; empty if not reported
  record Reported(
      String analyte, Quantity value, Optional<Quantity> lower, Optional<Quantity> upper)
      implements LabFinding {}

  /// Whether the result is raised, low or normal; unknown where the limit that tells is missing.
  default Truth is(State state) {
    return switch (this) {
      case Judged judged -> Truth.of(judged.state() == state);
      case Reported reported -> is(reported, state);
    };
  }

  private static Truth is(Reported reported, State state) {
    Truth high =
        reported.upper().map(upper -> above(reported.value(), upper)).orElse(Truth.UNKNOWN);
    Truth low = reported.lower().map(lower -> above(lower, reported.value())).orElse(Truth.UNKNOWN);
    return switch (state) {
      case HIGH -> low == Truth.MET ? Truth.NOT_MET : high;
      case LOW -> high == Truth.MET ? Truth.NOT_MET : low;
      case NORMAL -> high.negate().and(low.negate());
    };
  }

  /// Whether the result is beyond a limit; a judged result tells only where it rules that out.
  default Truth is(Clue.Beyond beyond) {
    return switch (this) {
      case Judged judged ->
          judged.state() == (beyond.isAbove() ? State.HIGH : State.LOW)
              ? Truth.UNKNOWN
              : Truth.NOT_MET;
      case Reported reported ->
          beyond.limits().stream()
              .map(limit -> is(reported, limit, beyond.isAbove()))
              .filter(truth -> truth != Truth.UNKNOWN)
              .findFirst()
              .orElse(Truth.UNKNOWN);
    };
  }

  private static Truth is(Reported reported, Quantity limit, boolean isAbove) {
    Optional<Quantity> bound =
        limit.unit().equals("{ULN}")
            ? reported.upper().map(upper -> times(upper, limit.value()))
            : Optional.of(limit);
    return bound
        .map(exact -> isAbove ? above(reported.value(), exact) : above(exact, reported.value()))
        .orElse(Truth.UNKNOWN);
  }

  private static Quantity times(Quantity limit, BigDecimal factor) {
    return new Quantity(limit.value().multiply(factor), limit.unit());
  }

  private static Truth above(Quantity one, Quantity other) {
    return one.compare(other).map(order -> Truth.of(order > 0)).orElse(Truth.UNKNOWN);
  }
}
