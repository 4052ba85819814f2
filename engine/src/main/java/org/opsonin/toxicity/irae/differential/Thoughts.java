package org.opsonin.toxicity.irae.differential;

import java.util.List;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Overlap;

/// What to think of, in order. It is an aid to thinking, not a diagnosis.
///
/// @param candidates side effects that one finding or more points to
/// @param overlaps what is looked for together
/// @param nothingFound side effects no finding points to; not excluded
public record Thoughts(
    List<Candidate> candidates, List<Together> overlaps, List<Irae> nothingFound) {
  public Thoughts {
    candidates = List.copyOf(candidates);
    overlaps = List.copyOf(overlaps);
    nothingFound = List.copyOf(nothingFound);
  }

  /// Whether a warning sign of any candidate is there.
  public boolean isEmergency() {
    return candidates.stream().anyMatch(Candidate::isEmergency);
  }

  /// Side effects that come together, one of which is thought of.
  ///
  /// @param thoughtOf its member that stands highest among the candidates
  /// @param lookFor the others, whose tests are done as well
  public record Together(Overlap overlap, Irae thoughtOf, List<Irae> lookFor) {
    public Together {
      lookFor = List.copyOf(lookFor);
    }
  }
}
