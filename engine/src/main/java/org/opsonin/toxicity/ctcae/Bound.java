package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.List;
import org.opsonin.kernel.Quantity;

/// A value held against a threshold: `times` a reference, plus an amount.
///
/// @param amount the same amount in several units, or empty for none
record Bound(Relation relation, Reference reference, BigDecimal times, List<Quantity> amount) {

  Bound {
    amount = List.copyOf(amount);
  }

  /// How a value lies to a threshold.
  enum Relation {
    ABOVE("above"),
    AT_LEAST("at least"),
    BELOW("below"),
    AT_MOST("at most");

    final String words;

    Relation(String words) {
      this.words = words;
    }

    boolean holds(BigDecimal value, BigDecimal threshold) {
      int order = value.compareTo(threshold);
      return switch (this) {
        case ABOVE -> order > 0;
        case AT_LEAST -> order >= 0;
        case BELOW -> order < 0;
        case AT_MOST -> order <= 0;
      };
    }
  }

  /// What a threshold is a multiple of.
  enum Reference {
    NONE,
    LLN,
    ULN,
    BASELINE
  }

  boolean needsUnit() {
    return !amount.isEmpty();
  }
}
