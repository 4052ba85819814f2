package org.opsonin.trial.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.kernel.Truth;
import org.opsonin.text.Lexicon;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.vocabulary.Vocabulary;

/// For which cancers a trial is: what its inclusion criteria ask of the tumour type, and what its
/// registry lists as conditions.
final class Diseases {

  private static final String SOLID = "SOLID";
  private static final String ANY = "TISSUE";
  private static final int MOST = 1_000;

  private final Vocabulary vocabulary;
  private final ConditionWords words;
  private final List<TrialCriteria> trials;

  /// For the tumour types of a chart, the answer of every trial.
  private final Map<List<String>, List<Truth>> byTypes = new ConcurrentHashMap<>();

  /// @param lexicon asked for only if a trial has no tumour types of its own
  Diseases(List<TrialCriteria> trials, Vocabulary vocabulary, Supplier<Lexicon> lexicon) {
    this.trials = trials;
    this.vocabulary = vocabulary;
    this.words = new ConditionWords(vocabulary, lexicon);
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

  /// Whether each trial is registered for the cancer of `chart`: met if one of its conditions means
  /// it, not met if all of them mean other cancers, otherwise unknown.
  List<Truth> registered(Chart chart) {
    var recorded =
        chart.all(Fact.Diagnosis.class).stream().map(Fact.Diagnosis::tumour).distinct().toList();
    List<Truth> known = byTypes.get(recorded);
    if (known == null) {
      known = trials.stream().map(trial -> registered(trial, recorded)).toList();
      if (byTypes.size() < MOST) {
        byTypes.put(recorded, known);
      }
    }
    return known;
  }

  private Truth registered(TrialCriteria trial, List<String> recorded) {
    List<List<String>> types =
        trial.tumours().isEmpty()
            ? trial.trial().conditions().stream().map(words::types).toList()
            : trial.tumours().stream().map(List::of).toList();
    if (types.isEmpty() || recorded.isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean namesOne = types.stream().flatMap(List::stream).anyMatch(type -> !isAny(type));
    Truth answer = Truth.NOT_MET;
    for (List<String> condition : types) {
      for (String tumour : recorded) {
        answer = answer.or(isOne(tumour, condition, namesOne));
      }
    }
    return answer;
  }

  /// "Cancer" beside a cancer that is named says nothing about the others.
  private Truth isOne(String recorded, List<String> registered, boolean namesOne) {
    Truth answer = registered.isEmpty() ? Truth.UNKNOWN : Truth.NOT_MET;
    for (String type : registered) {
      answer =
          answer.or(
              namesOne && isAny(type) ? Truth.UNKNOWN : vocabulary.tumours().is(recorded, type));
    }
    return answer;
  }

  private static boolean isAny(String type) {
    return type.equals(ANY);
  }
}
