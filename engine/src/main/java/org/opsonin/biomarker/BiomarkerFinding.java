package org.opsonin.biomarker;

import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.knowledge.Entry;

/// What the chart says about one biomarker and what follows from it.
///
/// @param id `pd-l1`, `msi-mmr`, `tmb`, `hla`, `egfr`, ...
/// @param result in words; empty where nothing is recorded
/// @param meaning what the result means, or why the test matters
/// @param next what to do next
/// @param evidence the facts, oldest first
/// @param bearsOn ids of the products whose use depends on it for this cancer
/// @param guide the guide entry the words come from; empty where no guide names the test
public record BiomarkerFinding(
    String id,
    String name,
    Status status,
    String result,
    String meaning,
    String next,
    List<Fact> evidence,
    List<String> bearsOn,
    Optional<Entry> guide) {

  public BiomarkerFinding {
    evidence = List.copyOf(evidence);
    bearsOn = List.copyOf(bearsOn);
  }

  /// How far a biomarker is known.
  public enum Status {
    /// A usable result.
    KNOWN,
    /// Nothing recorded.
    MISSING,
    /// A result too old to rely on.
    STALE,
    /// A result by another score, assay or specimen than needed, or one that is not precise enough.
    INSUFFICIENT,
    /// Results that disagree.
    CONFLICTING
  }
}
