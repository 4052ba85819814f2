package org.opsonin.trial.ctml.matchminer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opsonin.kernel.Problem;

/// The samples that match one trial.
///
/// @param reasons for each matching sample id the number of match documents the engine would write;
///     0 where the trial has too many paths to count
/// @param problems what was not understood
public record Outcome(Map<String, Integer> reasons, List<Problem> problems) {
  public Outcome {
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    problems = List.copyOf(problems);
  }
}
