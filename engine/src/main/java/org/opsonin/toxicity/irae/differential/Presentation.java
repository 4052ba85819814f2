package org.opsonin.toxicity.irae.differential;

import java.util.List;
import java.util.Optional;
import org.opsonin.toxicity.regimen.RegimenClass;

/// What is known of a person who may have a side effect. What is not named is unknown.
///
/// @param regimenClass empty if not known
/// @param daysSinceStart whole days since the first dose, 0 or more
/// @param daysSinceLastDose whole days since the last dose, 0 or more
/// @param present ids of signs that are there
/// @param absent ids of signs that were asked for and are not there; a sign in both is there
/// @param labs several of one test are allowed: one that fits is enough
public record Presentation(
    Optional<RegimenClass> regimenClass,
    Optional<Integer> daysSinceStart,
    Optional<Integer> daysSinceLastDose,
    List<String> present,
    List<String> absent,
    List<LabFinding> labs) {
  public Presentation {
    present = List.copyOf(present);
    absent = List.copyOf(absent);
    labs = List.copyOf(labs);
  }

  /// The id of the regimen class.
  public Optional<String> regimenId() {
    return regimenClass.map(RegimenClass::id);
  }
}
