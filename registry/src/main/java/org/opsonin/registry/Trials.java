package org.opsonin.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.trial.Trial;

/// Every trial there is to search and match: the registry's, and below it the starter trials that
/// ship with the knowledge. What was imported is what the registry says now, so it takes the place
/// of
/// a starter trial of the same number.
public final class Trials {

  /// A trial and where it is from.
  ///
  /// @param isImported from the registry on disk; otherwise one of the starter trials
  public record Found(Trial trial, boolean isImported) {}

  private final Optional<Registry> registry;
  private final List<Trial> starters;

  /// @param registry empty if nothing was imported yet
  public Trials(Optional<Registry> registry, List<Trial> starters) {
    this.registry = registry;
    this.starters = List.copyOf(starters);
  }

  /// A trial by its number, in upper or lower case.
  public Optional<Found> get(String id) {
    Optional<Found> imported =
        registry.flatMap(from -> from.get(id)).map(trial -> new Found(trial, true));
    String upper = id.strip().toUpperCase(Locale.ROOT);
    return imported.or(
        () ->
            starters.stream()
                .filter(trial -> trial.id().equals(upper))
                .findFirst()
                .map(trial -> new Found(trial, false)));
  }

  /// Every trial once, imported ones first; close the stream.
  public Stream<Found> all() {
    Stream<Found> rest =
        starters.stream()
            .filter(
                trial ->
                    registry.flatMap(from -> from.find(Entry.Kind.STUDY, trial.id())).isEmpty())
            .map(trial -> new Found(trial, false));
    return registry.isEmpty()
        ? rest
        : Stream.concat(registry.get().trials().map(trial -> new Found(trial, true)), rest);
  }

  /// Changes when the imported trials do; starter trials change with the version of the knowledge.
  public String stamp() {
    return registry.map(Registry::stamp).orElse("");
  }
}
