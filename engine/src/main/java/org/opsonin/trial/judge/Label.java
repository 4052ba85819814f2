package org.opsonin.trial.judge;

import java.util.Optional;

/// What one criterion means for one patient, in the words experts use when they label pairs.
public enum Label {
  INCLUDED("included"),
  NOT_INCLUDED("not included"),
  EXCLUDED("excluded"),
  NOT_EXCLUDED("not excluded"),
  NOT_ENOUGH_INFORMATION("not enough information"),
  NOT_APPLICABLE("not applicable");

  private final String words;

  Label(String words) {
    this.words = words;
  }

  /// The label as files write it.
  public String words() {
    return words;
  }

  /// The label a file's words mean; empty for any other words.
  public static Optional<Label> of(String words) {
    for (Label label : values()) {
      if (label.words.equals(words)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }
}
