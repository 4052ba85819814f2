package org.opsonin.trial;

/// Whether people can join, in ClinicalTrials.gov's terms.
public enum Recruitment {
  RECRUITING("recruiting"),
  NOT_YET_RECRUITING("not yet recruiting"),
  ENROLLING_BY_INVITATION("by invitation only"),
  ACTIVE_NOT_RECRUITING("running, no longer recruiting"),
  SUSPENDED("paused"),
  COMPLETED("completed"),
  TERMINATED("ended early"),
  WITHDRAWN("withdrawn before anyone joined"),
  AVAILABLE("expanded access, available"),
  NO_LONGER_AVAILABLE("expanded access, no longer available"),
  TEMPORARILY_NOT_AVAILABLE("expanded access, paused"),
  APPROVED_FOR_MARKETING("approved for marketing"),
  WITHHELD("withheld"),
  UNKNOWN("not known");

  private final String words;

  Recruitment(String words) {
    this.words = words;
  }

  /// Plain words for a report.
  public String words() {
    return words;
  }

  /// Whether a person can join now; a trial that has not opened yet is not open.
  public boolean isOpen() {
    return this == RECRUITING || this == ENROLLING_BY_INVITATION || this == AVAILABLE;
  }

  /// Whether a person may be able to join, now or later: open, announced, paused or not said.
  public boolean mayOpen() {
    return isOpen()
        || this == NOT_YET_RECRUITING
        || this == SUSPENDED
        || this == TEMPORARILY_NOT_AVAILABLE
        || this == UNKNOWN;
  }
}
