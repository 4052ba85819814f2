package org.opsonin.toxicity.monitoring;

import java.util.List;
import java.util.OptionalInt;

/// The medicines given together and how far apart their doses are.
///
/// @param everyDays days from one dose to the next, at least 1; empty where nobody said
public record Regimen(List<Medicine> medicines, OptionalInt everyDays) {

  /// Checks the interval.
  ///
  /// @throws IllegalArgumentException if `everyDays` is below 1
  public Regimen {
    medicines = List.copyOf(medicines);
    if (everyDays.isPresent() && everyDays.getAsInt() < 1) {
      throw new IllegalArgumentException("everyDays must be at least 1");
    }
  }
}
