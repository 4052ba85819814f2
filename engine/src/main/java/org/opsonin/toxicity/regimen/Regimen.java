package org.opsonin.toxicity.regimen;

import java.util.List;
import java.util.Optional;

/// What a person is, or was, treated with.
///
/// @param drugs ids in the drug vocabulary
/// @param regimenClass empty if it is not known, as where one of several names is not understood
/// @param notKnown places, from 1, of the names that are not understood
public record Regimen(
    List<String> drugs, Optional<RegimenClass> regimenClass, List<Integer> notKnown) {

  /// Nothing is known of it.
  public static final Regimen UNKNOWN = new Regimen(List.of(), Optional.empty(), List.of());

  public Regimen {
    drugs = List.copyOf(drugs);
    notKnown = List.copyOf(notKnown);
  }
}
