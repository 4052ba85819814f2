package org.opsonin.registry.sync;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// How far the runs with one query came, kept in the registry.
///
/// @param since day from which the run under way, or the last one, asked for changes
/// @param token of the next page of a run that was interrupted; empty if it came to its end
/// @param newest latest update seen by this run
/// @param isDone whether the last run came to its end
record Cursor(
    Optional<LocalDate> since, Optional<String> token, Optional<LocalDate> newest, boolean isDone) {

  private static final int PARTS = 4;

  /// The note it is kept as.
  String text() {
    return String.join(
        "\n",
        isDone ? "done" : "under way",
        since.map(LocalDate::toString).orElse(""),
        newest.map(LocalDate::toString).orElse(""),
        token.orElse(""));
  }

  /// Reads a note; empty if it is none of ours, and the run begins anew.
  static Optional<Cursor> of(String text) {
    String[] parts = text.split("\n", PARTS);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Cursor(
              day(parts[1]),
              Optional.of(parts[3]).filter(token -> !token.isEmpty()),
              day(parts[2]),
              parts[0].equals("done")));
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.of(text).filter(day -> !day.isEmpty()).map(LocalDate::parse);
  }
}
