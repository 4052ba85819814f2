package org.opsonin.trial.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.kernel.Truth;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.vocabulary.Vocabulary;

/// For which cancers a trial is: what its inclusion criteria ask of the tumour type, and what its
/// registry lists as conditions.
final class Diseases {

  private static final String SOLID = "SOLID";
  private static final List<String> SOLID_WORDS = List.of("solid", "solids");

  private final Vocabulary vocabulary;
  private final Map<String, Optional<String>> byWords = new ConcurrentHashMap<>();

  Diseases(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The part of a requirement that asks for the tumour type; empty where other alternatives leave
  /// the type open, and for exclusions.
  static Optional<Criterion> asked(Requirement requirement) {
    return requirement.side() == Item.Side.EXCLUSION
        ? Optional.empty()
        : requirement.mustHold().flatMap(Diseases::asked);
  }

  private static Optional<Criterion> asked(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Tumour _ -> Optional.of(criterion);
      case Criterion.AllOf(var terms) -> {
        var asked = terms.stream().flatMap(term -> asked(term).stream()).toList();
        yield asked.isEmpty() ? Optional.empty() : Optional.of(new Criterion.AllOf(asked));
      }
      case Criterion.AnyOf(var terms) -> {
        var asked = terms.stream().flatMap(term -> asked(term).stream()).toList();
        yield asked.size() < terms.size()
            ? Optional.empty()
            : Optional.of(new Criterion.AnyOf(asked));
      }
      case Criterion.Not _, Criterion.NotKnown _, Criterion.Concept _, Criterion.Leaf _ ->
          Optional.empty();
    };
  }

  /// The tumour types a criterion names.
  static List<String> types(Criterion asked) {
    return asked
        .nodes()
        .flatMap(node -> node instanceof Criterion.Tumour tumour ? tumour.types().stream() : null)
        .toList();
  }

  /// Whether every one of `types` is a kind of one of `wider`: a histology within a site, not
  /// another cancer. Within "any solid tumour" a single cancer is more likely another group.
  boolean areWithin(List<String> types, List<String> wider) {
    return types.stream()
        .allMatch(
            type ->
                wider.stream()
                    .filter(kind -> !kind.equals(SOLID))
                    .anyMatch(kind -> vocabulary.tumours().is(type, kind) == Truth.MET));
  }

  /// Whether the trial is registered for the cancer of `chart`: met if one of its conditions means
  /// it, not met if all of them mean other cancers, otherwise unknown.
  Truth registered(TrialCriteria trial, Chart chart) {
    List<Optional<String>> types =
        trial.tumours().isEmpty()
            ? trial.trial().conditions().stream().map(this::type).toList()
            : trial.tumours().stream().map(Optional::of).toList();
    var diagnoses = chart.all(Fact.Diagnosis.class);
    if (types.isEmpty() || diagnoses.isEmpty()) {
      return Truth.UNKNOWN;
    }
    var answers = new ArrayList<Truth>();
    for (Optional<String> type : types) {
      for (Fact.Diagnosis diagnosis : diagnoses) {
        answers.add(
            type.map(one -> vocabulary.tumours().is(diagnosis.tumour(), one))
                .orElse(Truth.UNKNOWN));
      }
    }
    return answers.stream().reduce(Truth.NOT_MET, Truth::or);
  }

  /// The tumour type a registry's words mean; empty if they mean no tumour or are not understood.
  private Optional<String> type(String words) {
    Optional<String> known = byWords.get(words);
    if (known == null) {
      known = find(words);
      byWords.put(words, known);
    }
    return known;
  }

  private Optional<String> find(String words) {
    Optional<String> exactly = vocabulary.tumours().findName(words);
    if (exactly.isPresent() || vocabulary.conditions().findName(words).isPresent()) {
      return exactly;
    }
    var plain = List.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
    return plain.stream().anyMatch(SOLID_WORDS::contains)
        ? Optional.of(SOLID)
        : vocabulary.tumours().findWithin(words);
  }
}
