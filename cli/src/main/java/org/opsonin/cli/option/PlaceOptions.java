package org.opsonin.cli.option;

import java.util.List;
import java.util.Optional;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.trial.Site;
import picocli.CommandLine.Option;

/// `--country`, `--near` and `--within`: where a trial should have a site.
public final class PlaceOptions {

  private static final double FARTHEST_NORTH = 90;
  private static final double FARTHEST_EAST = 180;

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
      description = "with --near: only trials with a site this near; a site without a place stays")
  private Optional<Double> within = Optional.empty();

  /// All names registries give to the country; empty if none was named.
  ///
  /// @throws UsageException if there is no such country
  public List<String> countries() {
    return country.map(Countries::of).orElse(List.of());
  }

  /// Where distances are counted from.
  ///
  /// @throws UsageException if it is no place on Earth
  public Optional<Site.Point> near() {
    return near.map(PlaceOptions::point);
  }

  /// How far a site may be.
  ///
  /// @throws UsageException if it is no distance, or from nowhere
  public Optional<Double> withinKm() {
    if (within.isPresent() && near.isEmpty()) {
      throw new UsageException("--within needs --near LAT,LON");
    }
    if (within.isPresent() && !(within.get() >= 0)) {
      throw new UsageException("--within wants kilometres, such as 50");
    }
    return within;
  }

  private static Site.Point point(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        double latitude = Double.parseDouble(parts[0].strip());
        double longitude = Double.parseDouble(parts[1].strip());
        if (Math.abs(latitude) <= FARTHEST_NORTH && Math.abs(longitude) <= FARTHEST_EAST) {
          return new Site.Point(latitude, longitude);
        }
      }
    } catch (IllegalArgumentException noPoint) {
      // said below
    }
    throw new UsageException("--near wants latitude and longitude in degrees, such as 48.86,2.35");
  }
}
