package org.opsonin.toxicity.monitoring;

/// When in a therapy something is watched.
public enum Phase {
  BEFORE("Before the first dose"),
  DURING("During treatment"),
  AFTER("After the last dose"),
  /// Only when a named event has come, such as a side effect.
  EVENT("If it happens");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
