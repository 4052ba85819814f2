package org.opsonin.trial.match;

import java.util.OptionalDouble;
import org.opsonin.kernel.Truth;

/// Where one trial stands towards a chart, in numbers: what the ranking needs.
///
/// @param trial position in the registry, from 0
/// @param met requirements the chart shows to hold
/// @param notMet requirements the chart shows not to hold
/// @param unknown requirements the chart does not say enough about
/// @param notEvaluated requirements nobody has understood yet: somebody must read them
/// @param decisiveOpen open ones among those that say whom the trial is for
/// @param cancer whether the trial is for the cancer of the chart
/// @param registered whether the registry lists it for this cancer
/// @param km to the nearest site; empty if not known
public record Standing(
    int trial,
    Fit fit,
    int met,
    int notMet,
    int unknown,
    int notEvaluated,
    int decisiveOpen,
    Truth cancer,
    Truth registered,
    OptionalDouble km) {

  /// Whether its own criteria or, where they ask nothing of the tumour, its registry show that the
  /// trial is for this cancer.
  public boolean isForThisCancer() {
    return cancer == Truth.MET || registered == Truth.MET;
  }

  /// Open questions: unknown and not evaluated.
  public int open() {
    return unknown + notEvaluated;
  }
}
