package org.opsonin.toxicity.irae.differential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.opsonin.toxicity.irae.Clue.Weighed;
import org.opsonin.toxicity.irae.Emergency;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Onset;
import org.opsonin.toxicity.irae.WorkUp.LabTest;

/// A side effect to think of, and why.
///
/// @param emergencies its warning signs that are there
/// @param isLifted whether they put it in front, because a clue is there that says more for it
/// @param weight sum of what matches
/// @param matches clues that are there
/// @param contradicted clues that were looked for and are not there; they never take it off
/// @param unknown clues nobody has said anything about
/// @param notAsked its warning signs that are not known to be there or not
/// @param incidence greatest published share under the regimen, in percent; see
///     [org.opsonin.toxicity.irae.Incidence#greatest]
/// @param labsToDo its laboratory tests without a result
public record Candidate(
    Irae irae,
    List<Emergency> emergencies,
    boolean isLifted,
    int weight,
    List<Weighed> matches,
    List<Weighed> contradicted,
    List<Weighed> unknown,
    List<Emergency> notAsked,
    Onset.Fit onset,
    Optional<BigDecimal> incidence,
    List<LabTest> labsToDo) {
  public Candidate {
    emergencies = List.copyOf(emergencies);
    matches = List.copyOf(matches);
    contradicted = List.copyOf(contradicted);
    unknown = List.copyOf(unknown);
    notAsked = List.copyOf(notAsked);
    labsToDo = List.copyOf(labsToDo);
  }

  /// Whether one of its warning signs is there.
  public boolean isEmergency() {
    return !emergencies.isEmpty();
  }

  /// A time that fits stands before one that tells nothing, and that before one outside.
  int onsetRank() {
    return switch (onset) {
      case FITS -> 0;
      case ANY_TIME, UNKNOWN -> 1;
      case OUTSIDE -> 2;
    };
  }

  BigDecimal incidenceOrZero() {
    return incidence.orElse(BigDecimal.ZERO);
  }
}
