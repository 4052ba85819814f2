package org.opsonin.trial.match;

/// How a trial stands towards a chart, best first.
public enum Fit {
  /// Nothing speaks against it, it is for this cancer, and whom it is for is known.
  FITS_SO_FAR("fits so far", "fit so far"),
  /// Nothing speaks against it, but something that says whom it is for is not known.
  NEEDS("needs more facts", "need more facts"),
  /// Only what can change speaks against it: a blood count, a washout.
  EXCLUDED_FOR_NOW("excluded for now", "excluded for now"),
  /// Something that stays speaks against it.
  EXCLUDED("excluded", "excluded"),
  /// It is for another kind of cancer.
  OTHER_CANCER("for another cancer", "for another cancer");

  private final String words;
  private final String wordsOfSeveral;

  Fit(String words, String wordsOfSeveral) {
    this.words = words;
    this.wordsOfSeveral = wordsOfSeveral;
  }

  /// For a report.
  public String words() {
    return words;
  }

  /// How many trials stand so: `1 fits so far`, `16 need more facts`.
  public String count(long trials) {
    return trials + " " + (trials == 1 ? words : wordsOfSeveral);
  }

  /// Whether a person may be shown the trial as one to look into.
  public boolean isOpen() {
    return this == FITS_SO_FAR || this == NEEDS;
  }
}
