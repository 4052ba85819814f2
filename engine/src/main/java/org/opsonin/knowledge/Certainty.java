package org.opsonin.knowledge;

import java.util.Optional;

/// How well a fact is founded, in the letters its researchers used.
public enum Certainty {
  A("read in the source"),
  V("read in the source and checked again"),
  B("commonly cited, source not re-read"),
  K("commonly known, source not re-read"),
  C("one source only"),
  U("uncertain: check the current label");

  private final String words;

  Certainty(String words) {
    this.words = words;
  }

  /// What the letter means, for a reader.
  public String words() {
    return words;
  }

  /// Whether the source itself was read; anything else must be shown with its grade.
  public boolean isRead() {
    return this == A || this == V;
  }

  /// The grade a letter means; empty if it is none.
  public static Optional<Certainty> of(String letter) {
    for (Certainty certainty : values()) {
      if (certainty.name().equals(letter)) {
        return Optional.of(certainty);
      }
    }
    return Optional.empty();
  }
}
