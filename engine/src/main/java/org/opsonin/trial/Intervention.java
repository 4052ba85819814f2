package org.opsonin.trial;

import java.util.List;
import java.util.Optional;

/// Something given or done in a trial.
///
/// @param kind as the registry writes it, such as `DRUG`; empty if not given
/// @param name in the registry's words
/// @param otherNames synonyms the registry gives
public record Intervention(Optional<String> kind, String name, List<String> otherNames) {
  public Intervention {
    otherNames = List.copyOf(otherNames);
  }
}
