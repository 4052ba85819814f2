package org.opsonin.kernel;

/// Kleene's three truth values, in the words a trial coordinator uses.
///
/// Unknown is never rounded to either side: it only disappears where the other side decides alone.
public enum Truth {
  MET,
  NOT_MET,
  UNKNOWN;

  /// The truth of a two-valued claim.
  public static Truth of(boolean claim) {
    return claim ? MET : NOT_MET;
  }

  /// Both: not met as soon as one is not met, met only if both are met.
  public Truth and(Truth other) {
    if (this == NOT_MET || other == NOT_MET) {
      return NOT_MET;
    }
    return this == MET && other == MET ? MET : UNKNOWN;
  }

  /// Either: met as soon as one is met, not met only if both are not met.
  public Truth or(Truth other) {
    if (this == MET || other == MET) {
      return MET;
    }
    return this == NOT_MET && other == NOT_MET ? NOT_MET : UNKNOWN;
  }

  /// The opposite; unknown stays unknown.
  public Truth negate() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
