package org.opsonin.search;

import java.util.EnumMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.trial.Trial;

/// Trials as documents: what of a registry's entry is searched, and with what weight.
public final class TrialDocuments {

  /// Longest text of one part that is searched, in characters; what is beyond is left out, so that
  /// one bloated entry cannot slow everyone.
  static final int LONGEST = 100_000;

  private TrialDocuments() {}

  /// The document of a trial; its exclusion criteria are not in it.
  public static Document of(Trial trial) {
    var texts = new EnumMap<Field, String>(Field.class);
    texts.put(Field.TITLE, title(trial));
    texts.put(Field.CONDITIONS, cut(String.join(". ", trial.conditions())));
    texts.put(Field.KEYWORDS, cut(String.join(". ", trial.keywords())));
    texts.put(
        Field.INTERVENTIONS,
        cut(
            trial.interventions().stream()
                .flatMap(
                    given -> Stream.concat(Stream.of(given.name()), given.otherNames().stream()))
                .collect(Collectors.joining(". "))));
    texts.put(Field.SUMMARY, cut(trial.summary()));
    texts.put(Field.DESCRIPTION, cut(trial.description()));
    texts.put(Field.INCLUSION, InclusionText.of(cut(trial.eligibility())));
    texts.values().removeIf(String::isBlank);
    return new Document(trial.id(), trial.title(), texts, facets(trial));
  }

  private static String title(Trial trial) {
    return cut(trial.title() + trial.officialTitle().map(full -> ". " + full).orElse(""));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static Facets facets(Trial trial) {
    return new Facets(
        Optional.of(trial.recruitment()),
        trial.phases(),
        trial.admission(),
        trial.sites().stream()
            .map(site -> new Facets.Place(site.country(), site.point()))
            .distinct()
            .toList(),
        trial.page(),
        trial.asOf());
  }
}
