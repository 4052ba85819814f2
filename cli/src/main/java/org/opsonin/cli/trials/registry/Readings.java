package org.opsonin.cli.trials.registry;

import java.util.Optional;
import java.util.function.Function;
import org.opsonin.registry.Entry;
import org.opsonin.trial.Trial;

/// What is worked out from every study while it is stored, and kept beside it.
final class Readings {

  private Readings() {}

  /// Runs on several threads. Nothing yet: the place for the criteria read from eligibility text.
  static Function<Trial, Optional<Entry.Reading>> perStudy() {
    return _ -> Optional.empty();
  }
}
