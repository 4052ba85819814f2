package org.opsonin.text;

/// What a sentence says of something it mentions.
public enum Assertion {
  /// It is so for the patient, now.
  AFFIRMED,
  /// It is denied.
  NEGATED,
  /// It is suspected, to be ruled out, or only a risk.
  UNCERTAIN,
  /// It was so and may be over.
  HISTORICAL,
  /// It is said of somebody else.
  FAMILY,
  /// It is a condition, an advice or a plan.
  HYPOTHETICAL
}
