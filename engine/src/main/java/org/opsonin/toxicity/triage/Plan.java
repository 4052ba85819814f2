package org.opsonin.toxicity.triage;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What treatment the patient is on, and the limits of the clinic.
///
/// @param regimens ids of regimen classes, such as `pd-1` or `car-t`, all that were ever given;
///     empty if it is not known, which never counts as "no cell therapy"
/// @param daysSinceLastDose days since the last dose or infusion; empty if not known
/// @param thresholds limits of amber and of red from composite grades
public record Plan(
    Optional<Set<String>> regimens, OptionalInt daysSinceLastDose, Thresholds thresholds) {

  /// Refuses days that lie ahead.
  ///
  /// @throws IllegalArgumentException if `daysSinceLastDose` is negative
  public Plan {
    if (daysSinceLastDose.orElse(0) < 0) {
      throw new IllegalArgumentException("the last dose cannot lie ahead");
    }
    regimens = regimens.map(ids -> Collections.unmodifiableSet(new TreeSet<>(ids)));
  }

  /// Whether one of `classes` was given, or may have been.
  boolean mayInclude(Set<String> classes) {
    return regimens.map(given -> given.stream().anyMatch(classes::contains)).orElse(true);
  }
}
