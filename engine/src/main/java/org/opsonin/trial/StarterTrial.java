package org.opsonin.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.criteria.Criterion;
import org.opsonin.knowledge.Entry;
import org.opsonin.trial.eligibility.Item;

/// A trial that ships with the knowledge: facts of its registry record, its main conditions in this
/// project's own words, and what the engine can evaluate of them.
///
/// @param trial the trial; its eligibility text is composed of the entry's own claims and is not
///     the
///     registry's text
/// @param tumours ids of the tumour types it is about, never empty
/// @param therapies ids of the drug classes under study, never empty
/// @param items the eligibility text in order, covered whole: a claim with a criterion is parsed,
///     one
///     without is not evaluated, headings and bullets are structural
/// @param entry source, dates and review
public record StarterTrial(
    Trial trial, List<String> tumours, List<String> therapies, List<Item> items, Entry entry) {

  /// Copies the lists.
  public StarterTrial {
    tumours = List.copyOf(tumours);
    therapies = List.copyOf(therapies);
    items = List.copyOf(items);
  }

  /// Everything that is evaluated, as one criterion: the limits on age and sex, what must hold, and
  /// nothing known that excludes. An exclusion nobody looked for does not count here; a match lists
  /// it as unknown. Empty if nothing is evaluated.
  public Optional<Criterion> asked() {
    var terms = new ArrayList<Criterion>();
    Stream.of(trial.admission().age(), trial.admission().onlySex())
        .flatMap(Optional::stream)
        .forEach(terms::add);
    for (Item item : items) {
      item.criterion()
          .map(what -> item.side() == Item.Side.EXCLUSION ? noneKnown(what) : what)
          .ifPresent(terms::add);
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(new Criterion.AllOf(terms));
  }

  private static Criterion noneKnown(Criterion excludes) {
    return new Criterion.NotKnown(excludes);
  }
}
