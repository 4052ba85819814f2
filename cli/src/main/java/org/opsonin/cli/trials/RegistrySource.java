package org.opsonin.cli.trials;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.criteria.Definitions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Trials;
import org.opsonin.trial.StarterTrial;
import org.opsonin.trial.StarterTrials;
import org.opsonin.trial.Trial;
import org.opsonin.vocabulary.Vocabulary;

/// The trials of a registry, with the starter trials that ship with the knowledge, for the search.
/// They are read only if an index has to be built.
///
/// @param registry empty if nothing was imported yet
record RegistrySource(Optional<Registry> registry, Knowledge knowledge)
    implements org.opsonin.search.TrialSource {

  @Override
  public String name() {
    return registry.isPresent()
        ? "the registry and the starter set"
        : "the starter set (nothing was imported yet; see opsonin trials import)";
  }

  @Override
  public String stamp() {
    return new Trials(registry, List.of()).stamp();
  }

  @Override
  public long size() {
    return registry.map(Registry::size).orElse(0L) + knowledge.ofKind("trial").size();
  }

  @Override
  public Stream<Trial> trials() {
    Vocabulary vocabulary = Vocabulary.of(knowledge);
    Definitions definitions = Definitions.of(knowledge, vocabulary, problem -> {});
    List<Trial> starters =
        StarterTrials.of(knowledge, vocabulary, definitions, problem -> {}).stream()
            .map(StarterTrial::trial)
            .toList();
    return new Trials(registry, starters).all().map(Trials.Found::trial);
  }
}
