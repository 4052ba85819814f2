package org.opsonin.toxicity.triage;

import java.util.Locale;

/// How soon somebody should speak with the patient.
public enum Level {
  /// Everything was answered and nothing asks for a call.
  GREEN(0),
  /// Nothing answered asks for a call, but not everything was answered; never shown as green.
  GREEN_SO_FAR(0),
  /// Within a day.
  AMBER(1),
  /// Now.
  RED(2);

  private final int urgency;

  Level(int urgency) {
    this.urgency = urgency;
  }

  /// Whether somebody has to act: amber or red.
  public boolean isAlert() {
    return urgency > 0;
  }

  /// Whether it asks for help at least as soon as `other`. The two greens are alike in this.
  public boolean isAtLeastAsUrgentAs(Level other) {
    return urgency >= other.urgency;
  }

  /// In lower case, with blanks.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
