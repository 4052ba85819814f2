package org.opsonin.toxicity.irae;

import java.util.List;
import org.opsonin.knowledge.Certainty;
import org.opsonin.knowledge.Citation;

/// Where a group of values was read and how well it is founded.
///
/// @param sources at least one
public record Evidence(Certainty certainty, List<Citation> sources) {
  public Evidence {
    sources = List.copyOf(sources);
  }
}
