package org.opsonin.toxicity.triage;

import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.triage.Outcome.Advice;

/// A question whose yes is red, whatever else is known.
///
/// @param id what a report calls it
/// @param question in plain words, to be answered yes or no
/// @param onlyAfterCells whether it is asked only where cell therapy or a T-cell engager was given
///     or may have been; a yes counts all the same
/// @param advice what to do
/// @param entry where it comes from
public record RedFlag(
    String id, String question, boolean onlyAfterCells, Advice advice, Entry entry) {

  /// The sign, in a few words.
  public String name() {
    return entry.claim();
  }
}
