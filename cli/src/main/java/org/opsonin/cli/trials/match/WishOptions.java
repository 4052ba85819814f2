package org.opsonin.cli.trials.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.trial.Site;
import org.opsonin.trial.match.Wishes;
import picocli.CommandLine.Option;

/// The options that say which trials are wanted.
final class WishOptions {

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "only trials with a site in this country, two letters or its English name")
  private Optional<String> country = Optional.empty();

  @Option(
      names = "--near",
      paramLabel = "LAT,LON",
      description = "count distances from here, in degrees: 48.86,2.35")
  private Optional<String> near = Optional.empty();

  @Option(
      names = "--within",
      paramLabel = "KM",
      description = "only trials with a site this near; a site without a place stays")
  private Optional<Double> within = Optional.empty();

  @Option(
      names = "--all",
      description = "also trials that nobody can join any more: completed, ended, withdrawn")
  private boolean all;

  /// What was asked for.
  ///
  /// @throws UsageException if it makes no sense
  Wishes wishes() {
    if (within.isPresent() && near.isEmpty()) {
      throw new UsageException("--within needs --near LAT,LON");
    }
    if (within.isPresent() && !(within.get() >= 0)) {
      throw new UsageException("--within wants kilometres, such as 50");
    }
    return new Wishes(
        country.map(Countries::of).orElse(List.of()),
        near.map(WishOptions::point),
        within.isPresent() ? OptionalDouble.of(within.get()) : OptionalDouble.empty(),
        all);
  }

  private static Site.Point point(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        return new Site.Point(
            Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
      }
    } catch (IllegalArgumentException noPoint) {
      // said below
    }
    throw new UsageException("--near wants latitude and longitude, such as 48.86,2.35");
  }
}
