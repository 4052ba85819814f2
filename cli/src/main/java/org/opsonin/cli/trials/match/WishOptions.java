package org.opsonin.cli.trials.match;

import java.util.Optional;
import java.util.OptionalDouble;
import org.opsonin.cli.option.PlaceOptions;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.trial.match.Wishes;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that say which trials are wanted.
final class WishOptions {

  @Mixin private PlaceOptions place = new PlaceOptions();

  @Option(
      names = "--all",
      description = "also trials that nobody can join any more: completed, ended, withdrawn")
  private boolean all;

  /// What was asked for.
  ///
  /// @throws UsageException if it makes no sense
  Wishes wishes() {
    Optional<Double> within = place.withinKm();
    return new Wishes(
        place.countries(),
        place.near(),
        within.isPresent() ? OptionalDouble.of(within.get()) : OptionalDouble.empty(),
        all);
  }
}
