package org.opsonin.registry.input;

import org.opsonin.registry.Tally;

/// What a run did. Everything read is in exactly one of the tally's counts or refused.
///
/// @param files opened, entries of zips among them
/// @param passedOver files and entries of other kinds, left alone
/// @param brokenFiles files and entries that could not be read, or not to the end
/// @param bytes of the files, as they lie on the disk
/// @param read studies found, and files no study could be found in, or not to their end
/// @param stored what became of those that were kept
/// @param ctml how many of them are in CTML
/// @param twice how many had been read before in this run
/// @param refused studies that were not kept, and broken files
/// @param noted things left empty in studies that were kept
public record ImportSummary(
    long files,
    long passedOver,
    long brokenFiles,
    long bytes,
    long read,
    Tally stored,
    long ctml,
    long twice,
    long refused,
    long noted) {

  /// Whether everything was taken in as it was.
  public boolean isClean() {
    return refused == 0 && noted == 0;
  }
}
