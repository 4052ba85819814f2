package org.opsonin.registry.sync;

import java.time.LocalDate;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.Tally;

/// What a run against the registry's server did; all of it is stored, also where the run was
/// stopped.
///
/// @param pages read whole
/// @param requests asked, repeated ones among them
/// @param since day from which changes were asked for; empty for all
/// @param resumed whether it went on with an interrupted run
/// @param read studies received, refused ones among them
/// @param stored what became of those that were kept
/// @param twice how many had been received before in this run
/// @param refused studies that were not kept
/// @param noted things left empty in studies that were kept
/// @param stopped why it did not come to its end; empty if it did
public record SyncSummary(
    long pages,
    long requests,
    Optional<LocalDate> since,
    boolean resumed,
    long read,
    Tally stored,
    long twice,
    long refused,
    long noted,
    Optional<Problem> stopped) {

  /// Whether everything was received and taken in as it was.
  public boolean isClean() {
    return refused == 0 && noted == 0 && stopped.isEmpty();
  }
}
