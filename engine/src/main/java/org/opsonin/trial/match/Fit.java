package org.opsonin.trial.match;

/// How a trial stands towards a chart, best first.
public enum Fit {
  /// Nothing speaks against it, it is for this cancer, and whom it is for is known.
  FITS_SO_FAR("fits so far"),
  /// Nothing speaks against it, but something that says whom it is for is not known.
  NEEDS("needs more facts"),
  /// Only what can change speaks against it: a blood count, a washout.
  EXCLUDED_FOR_NOW("excluded for now"),
  /// Something that stays speaks against it.
  EXCLUDED("excluded"),
  /// It is for another kind of cancer.
  OTHER_CANCER("for another cancer");

  private final String words;

  Fit(String words) {
    this.words = words;
  }

  /// For a report.
  public String words() {
    return words;
  }

  /// Whether a person may be shown the trial as one to look into.
  public boolean isOpen() {
    return this == FITS_SO_FAR || this == NEEDS;
  }
}
