package org.opsonin.trial.eligibility;

import java.util.Optional;
import org.opsonin.criteria.Criterion;

/// One stretch of an eligibility text and what it was understood to ask.
///
/// @param start first UTF-16 offset in the text
/// @param end offset after the last character
/// @param side which list it belongs to
/// @param kind what it is about, such as `performance-status`; `heading`, `space` and the like for
///     what is structural; `other` where the subject was not recognised
/// @param status how much was understood
/// @param criterion what the sentence says, in its own direction: for an exclusion, what excludes.
///     Present exactly if parsed
public record Item(
    int start, int end, Side side, String kind, Status status, Optional<Criterion> criterion) {

  /// Checks the span and that criterion and status agree.
  ///
  /// @throws IllegalArgumentException if they do not
  public Item {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("an item covers at least one character");
    }
    if (criterion.isPresent() != (status == Status.PARSED)) {
      throw new IllegalArgumentException("an item has a criterion exactly if it was parsed");
    }
  }

  /// What must hold for the trial to be open to a person: the criterion itself, or its opposite if
  /// it excludes.
  public Optional<Criterion> requirement() {
    return criterion.map(asked -> side == Side.EXCLUSION ? new Criterion.Not(asked) : asked);
  }

  /// Which list of the text an item stands in.
  public enum Side {
    INCLUSION,
    EXCLUSION,
    NONE
  }

  /// How much of an item was understood.
  public enum Status {
    PARSED,
    STRUCTURAL,
    NOT_EVALUATED
  }
}
