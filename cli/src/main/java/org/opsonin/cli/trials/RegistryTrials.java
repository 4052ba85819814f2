package org.opsonin.cli.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.trials.match.TrialSource;
import org.opsonin.cli.trials.reading.Readings;
import org.opsonin.cli.trials.registry.RegistryOption;
import org.opsonin.navigator.Navigator;
import org.opsonin.navigator.TrialSet;
import org.opsonin.registry.Entry;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Stored;
import org.opsonin.trial.Trial;
import org.opsonin.trial.ctml.Ctml;
import org.opsonin.trial.ctml.CtmlCriteria;
import org.opsonin.trial.match.TrialCriteria;

/// The imported trials, with their eligibility text read by the knowledge of today, and below
/// them the starter trials nobody imported.
record RegistryTrials(Shell shell) implements TrialSource {

  @Override
  public TrialSet trials(Navigator navigator, Optional<String> folder) {
    return RegistryOption.at(folder)
        .read(
            shell,
            registry ->
                registry
                    .filter(from -> from.size() + from.size(Entry.Kind.CTML) > 0)
                    .map(from -> imported(from, navigator))
                    .orElseGet(() -> TrialSource.STARTER.trials(navigator, folder)));
  }

  private static TrialSet imported(Registry registry, Navigator navigator) {
    var all = new ArrayList<TrialCriteria>();
    Readings readings = Readings.of(navigator);
    try (Stream<Stored> studies = registry.all(Entry.Kind.STUDY)) {
      List<Stored> packed = studies.toList();
      packed.parallelStream().map(stored -> criteria(stored, readings)).forEachOrdered(all::add);
    }
    all.addAll(ctml(registry, navigator));
    int imported = all.size();
    all.addAll(starters(registry, navigator));
    return navigator.trials(
        imported
            + " imported trials, and "
            + (all.size() - imported)
            + " that ship with this"
            + " software",
        all);
  }

  private static TrialCriteria criteria(Stored stored, Readings readings) {
    Trial trial = stored.trial();
    return new TrialCriteria(trial, readings.items(stored, trial));
  }

  private static List<TrialCriteria> ctml(Registry registry, Navigator navigator) {
    CtmlCriteria criteria = CtmlCriteria.of(navigator.knowledge(), navigator.vocabulary());
    try (Stream<Stored> documents = registry.all(Entry.Kind.CTML)) {
      return documents
          .flatMap(document -> Ctml.read(document.id(), document.text()).trials().stream())
          .map(criteria::read)
          .map(read -> new TrialCriteria(read.trial(), read.items()))
          .toList();
    }
  }

  private static List<TrialCriteria> starters(Registry registry, Navigator navigator) {
    var trials = navigator.starterTrials().matcher();
    var left = new ArrayList<TrialCriteria>();
    for (int at = 0; at < trials.size(); at++) {
      TrialCriteria starter = trials.trial(at);
      if (registry.find(Entry.Kind.STUDY, starter.trial().id()).isEmpty()) {
        left.add(starter);
      }
    }
    return left;
  }
}
