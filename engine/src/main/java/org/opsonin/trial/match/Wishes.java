package org.opsonin.trial.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

/// What a person looks for beside the medicine.
///
/// A trial that lists no site, or no place for its sites, is kept: nobody said it is far away.
///
/// @param countries English names, any of which will do; empty for anywhere
/// @param near from where distances count; empty if they do not
/// @param withinKm longest distance, in kilometres, inclusive
/// @param closedToo whether trials that nobody can join any more are wanted too
public record Wishes(
    List<String> countries, Optional<Site.Point> near, OptionalDouble withinKm, boolean closedToo) {

  /// No wishes: every trial that may open or is open, wherever it is.
  public static final Wishes NONE =
      new Wishes(List.of(), Optional.empty(), OptionalDouble.empty(), false);

  public Wishes {
    countries = List.copyOf(countries);
  }

  /// Whether `trial` is wanted at all.
  boolean want(Trial trial) {
    return (closedToo || trial.recruitment().mayOpen()) && isInCountry(trial) && isNear(trial);
  }

  private boolean isInCountry(Trial trial) {
    return countries.isEmpty()
        || trial.sites().isEmpty()
        || trial.sites().stream()
            .anyMatch(site -> countries.stream().anyMatch(site.country()::equalsIgnoreCase));
  }

  private boolean isNear(Trial trial) {
    OptionalDouble km = distance(trial);
    return withinKm.isEmpty() || km.isEmpty() || km.getAsDouble() <= withinKm.getAsDouble();
  }

  /// Kilometres to the nearest site whose place is known; empty if none is, or nobody asked.
  OptionalDouble distance(Trial trial) {
    return near.stream()
        .flatMapToDouble(
            here ->
                trial.sites().stream()
                    .filter(site -> closedToo || site.recruitment().mayOpen())
                    .flatMap(site -> site.point().stream())
                    .mapToDouble(here::kmTo))
        .min();
  }
}
