package org.opsonin.toxicity.monitoring;

import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;

/// What one source asks to be watched under a therapy.
///
/// @param appliesTo drugs, drug classes or products
/// @param measure ids of [Measurement]s
/// @param from how long after the start (during) or the last dose (after) it begins
/// @param until how long after the same day it ends, inclusive; empty where no end is stated
/// @param scope what narrows it, in words: `where an organ is at raised risk`; empty for none
/// @param event the side effect it belongs to; empty in the other phases
/// @param entry claim, source and grade
public record MonitoringRule(
    String id,
    List<String> appliesTo,
    Phase phase,
    List<String> measure,
    Rhythm rhythm,
    Optional<Span> from,
    Optional<Span> until,
    String scope,
    String event,
    Entry entry) {

  public MonitoringRule {
    appliesTo = List.copyOf(appliesTo);
    measure = List.copyOf(measure);
  }
}
