package org.opsonin.cli.trials;

import java.util.List;
import java.util.Optional;
import org.opsonin.navigator.Navigator;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Trials;
import org.opsonin.trial.StarterTrial;
import org.opsonin.trial.StarterTrials;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.EligibilityReader;
import org.opsonin.trial.eligibility.Item;

/// A trial to be shown, and how its eligibility text is read.
///
/// @param isImported from the registry; otherwise one of the starter trials
/// @param items cover the eligibility text whole
record Shown(Trial trial, boolean isImported, List<Item> items) {

  Shown {
    items = List.copyOf(items);
  }

  /// The trial of this number; empty if neither the registry nor the knowledge has it.
  static Optional<Shown> find(String id, Optional<Registry> registry, Navigator navigator) {
    List<StarterTrial> starters =
        StarterTrials.of(
            navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), _ -> {});
    return new Trials(registry, starters.stream().map(StarterTrial::trial).toList())
        .get(id)
        .map(
            found ->
                new Shown(
                    found.trial(),
                    found.isImported(),
                    found.isImported()
                        ? read(found.trial(), navigator)
                        : written(found.trial(), starters)));
  }

  private static List<Item> read(Trial trial, Navigator navigator) {
    return EligibilityReader.of(
            navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), _ -> {})
        .read(trial.eligibility());
  }

  private static List<Item> written(Trial trial, List<StarterTrial> starters) {
    return starters.stream()
        .filter(starter -> starter.trial().id().equals(trial.id()))
        .findFirst()
        .map(StarterTrial::items)
        .orElseThrow();
  }
}
