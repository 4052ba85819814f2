package org.opsonin.registry.sync;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// What to ask the registry for, and how patiently.
///
/// @param base address of a server that speaks ClinicalTrials.gov's API v2
/// @param query other terms (`query.term`); empty for all studies
/// @param condition condition or disease (`query.cond`); empty for all
/// @param since only studies whose update was posted on this day or later; empty for what changed
///     since the last run with the same query that came to its end, or all if there was none
/// @param restart whether to begin anew although an earlier run was interrupted
/// @param pageSize studies a page, 1 to 1,000
/// @param requestsAMinute most requests a minute; the registry allows about 50
/// @param timeout longest time for one answer, from the question to its last byte
/// @param attempts how often one question is asked before giving up
/// @param firstWait wait after the first failure; doubled after each, at most a minute
public record SyncOptions(
    URI base,
    String query,
    String condition,
    Optional<LocalDate> since,
    boolean restart,
    int pageSize,
    int requestsAMinute,
    Duration timeout,
    int attempts,
    Duration firstWait) {

  public static final URI CLINICAL_TRIALS = URI.create("https://clinicaltrials.gov");
  public static final int LARGEST_PAGE = 1_000;

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if one is out of range or the address is not http or https
  public SyncOptions {
    boolean isWeb = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!isWeb || base.getHost() == null || base.getQuery() != null) {
      throw new IllegalArgumentException("the address must be http or https, without a query");
    }
    if (pageSize < 1 || pageSize > LARGEST_PAGE || requestsAMinute < 1 || attempts < 1) {
      throw new IllegalArgumentException("page size, requests and attempts count from 1");
    }
  }
}
