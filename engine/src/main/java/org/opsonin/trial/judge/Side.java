package org.opsonin.trial.judge;

import java.util.Optional;

/// Which list of a trial a criterion stands in.
public enum Side {
  INCLUSION("inclusion"),
  EXCLUSION("exclusion");

  private final String words;

  Side(String words) {
    this.words = words;
  }

  /// The side as files write it.
  public String words() {
    return words;
  }

  /// The side a file's word means; empty for any other word.
  public static Optional<Side> of(String words) {
    for (Side side : values()) {
      if (side.words.equals(words)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }
}
