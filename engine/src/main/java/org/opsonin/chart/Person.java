package org.opsonin.chart;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;

/// Who the chart is about, as far as care needs it: no name, no identifier.
///
/// @param sex `female`, `male`; empty if not recorded or neither
/// @param born date of birth; never shown, only ages are
/// @param deceased whether the chart says the person has died
public record Person(Optional<String> sex, PartialDate born, boolean deceased) {

  /// Whether the person has reached `age` on `day`; unknown if the birth date is not precise
  /// enough.
  public Truth hasReached(Period age, LocalDate day) {
    if (!born.isKnown()) {
      return Truth.UNKNOWN;
    }
    if (!born.latest().plus(age).isAfter(day)) {
      return Truth.MET;
    }
    return born.earliest().plus(age).isAfter(day) ? Truth.NOT_MET : Truth.UNKNOWN;
  }

  /// Completed years on `day`; empty if the birth date is unknown or the year alone leaves two
  /// possibilities, or lies after `day`.
  public Optional<Integer> ageInYears(LocalDate day) {
    if (!born.isKnown() || born.latest().isAfter(day)) {
      return Optional.empty();
    }
    int youngest = Period.between(born.latest(), day).getYears();
    int oldest = Period.between(born.earliest(), day).getYears();
    return youngest == oldest ? Optional.of(youngest) : Optional.empty();
  }

  /// Says nothing about the person, so that a log cannot.
  @Override
  public String toString() {
    return "Person[not shown]";
  }
}
