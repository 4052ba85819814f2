package org.opsonin.registry.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Studies;
import org.opsonin.registry.Studies.Found;

/// A run against a server of its own, and what was asked for.
final class SyncRun implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  final Api api = new Api(25);
  final Found found = new Found();
  String query = "cancer";
  Optional<LocalDate> since = Optional.empty();
  boolean restart;
  int attempts = 4;
  int requestsAMinute = 1_000_000;

  SyncSummary sync(Path folder) {
    var options =
        new SyncOptions(
            api.base(),
            query,
            "",
            since,
            restart,
            10,
            requestsAMinute,
            Duration.ofSeconds(1),
            attempts,
            Duration.ofMillis(5));
    try (Registry registry = Registry.openToWrite(folder)) {
      return new Sync(registry, options, found, CLOCK, new Random(1), (_, _) -> {})
          .run(_ -> Optional.empty());
    }
  }

  int held(Path folder) {
    return Studies.ids(folder).size();
  }

  @Override
  public void close() {
    api.close();
  }
}
