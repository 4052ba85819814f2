package org.opsonin.trial;

/// Phase of a trial; one that spans two has both.
public enum Phase {
  EARLY_PHASE1("early 1"),
  PHASE1("1"),
  PHASE2("2"),
  PHASE3("3"),
  PHASE4("4");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  /// The number a person reads.
  public String words() {
    return words;
  }
}
