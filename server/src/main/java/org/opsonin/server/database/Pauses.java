package org.opsonin.server.database;

import java.time.Duration;

/// How long to wait before the database server is started again: hardly at first, then twice as
/// long each time, never more than half a minute, however often it fails.
final class Pauses {

  static final Duration SHORTEST = Duration.ofMillis(100);
  static final Duration LONGEST = Duration.ofSeconds(30);

  /// A server that lived so long has earned a first pause again.
  static final Duration EARNED = Duration.ofMinutes(1);

  private Duration next = SHORTEST;

  /// The pause before the next start.
  ///
  /// @param lived how long the server that ended had run; zero if it did not start
  Duration after(Duration lived) {
    Duration pause = lived.compareTo(EARNED) >= 0 ? SHORTEST : next;
    Duration doubled = pause.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }
}
