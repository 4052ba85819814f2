package org.opsonin.toxicity.irae.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.irae.Clue.Weighed;
import org.opsonin.toxicity.irae.Emergency;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.irae.Overlap;
import org.opsonin.toxicity.irae.differential.Thoughts.Together;

/// Finds the immune-related side effects that findings point to.
///
/// A side effect is a candidate as soon as one of its clues or warning signs is there. What is
/// unknown, late or not found never takes it off. The result does not depend on the order of the
/// findings.
public final class Differential {

  private final Iraes iraes;
  private final Rules rules;

  public Differential(Iraes iraes, Rules rules) {
    this.iraes = iraes;
    this.rules = rules;
  }

  /// Side effects to think of, the most pressing first.
  public Thoughts think(Presentation presentation) {
    var findings = new Findings(iraes, presentation);
    var candidates = new ArrayList<Candidate>();
    var nothingFound = new ArrayList<Irae>();
    for (Irae irae : iraes.all()) {
      Candidate candidate = candidate(irae, findings, presentation);
      if (candidate.weight() > 0) {
        candidates.add(candidate);
      } else {
        nothingFound.add(irae);
      }
    }
    candidates.sort(rules.comparator());
    return new Thoughts(candidates, overlaps(candidates), nothingFound);
  }

  private Candidate candidate(Irae irae, Findings findings, Presentation presentation) {
    List<Weighed> matches = clues(irae, findings, Truth.MET);
    List<Emergency> emergencies = emergencies(irae, findings, Truth.MET);
    int weight = matches.stream().mapToInt(clue -> rules.weight(clue.strength())).sum();
    for (Emergency emergency : emergencies) {
      weight += isClue(irae, emergency) ? 0 : rules.emergencyWeight();
    }
    return new Candidate(
        irae,
        emergencies,
        !emergencies.isEmpty()
            && matches.stream().anyMatch(clue -> rules.liftedBy().contains(clue.strength())),
        weight,
        matches,
        clues(irae, findings, Truth.NOT_MET),
        clues(irae, findings, Truth.UNKNOWN),
        emergencies(irae, findings, Truth.UNKNOWN),
        irae.onset()
            .fit(
                presentation.regimenId(),
                presentation.daysSinceStart(),
                presentation.daysSinceLastDose()),
        irae.incidence().greatest(presentation.regimenId()),
        irae.workUp().labs().stream()
            .filter(test -> test.analyte().map(analyte -> !findings.has(analyte)).orElse(true))
            .toList());
  }

  private static List<Weighed> clues(Irae irae, Findings findings, Truth truth) {
    return irae.clues().stream().filter(one -> findings.of(one.clue()) == truth).toList();
  }

  private static List<Emergency> emergencies(Irae irae, Findings findings, Truth truth) {
    return irae.emergencies().stream().filter(one -> findings.of(one) == truth).toList();
  }

  /// A warning sign that is one clue, weighed already.
  private static boolean isClue(Irae irae, Emergency emergency) {
    return emergency.all().size() == 1 && irae.weighed(emergency.all().getFirst()).isPresent();
  }

  private List<Together> overlaps(List<Candidate> candidates) {
    var overlaps = new ArrayList<Together>();
    for (Overlap overlap : iraes.overlaps()) {
      Optional<Irae> first =
          candidates.stream()
              .map(Candidate::irae)
              .filter(irae -> overlap.members().contains(irae.id()))
              .findFirst();
      first.ifPresent(
          irae ->
              overlaps.add(
                  new Together(
                      overlap,
                      irae,
                      overlap.members().stream()
                          .filter(id -> !id.equals(irae.id()))
                          .flatMap(id -> iraes.find(id).stream())
                          .toList())));
    }
    return overlaps;
  }
}
