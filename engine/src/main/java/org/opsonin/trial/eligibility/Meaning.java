package org.opsonin.trial.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Vocabulary;

/// Turns what the grammar made of a sentence into a criterion, and refuses what no laboratory can
/// report: a limit such as 2.5 mg/dL of albumin is a slip of its author's.
final class Meaning {

  /// Most limits whose answer is kept: texts repeat a few hundred.
  private static final int MOST_KEPT = 10_000;

  private final CriterionReader criteria;
  private final Vocabulary vocabulary;
  private final Map<Criterion.Lab, Boolean> plausible = new ConcurrentHashMap<>();

  Meaning(CriterionReader criteria, Vocabulary vocabulary) {
    this.criteria = criteria;
    this.vocabulary = vocabulary;
  }

  Optional<Criterion> of(Node meaning) {
    return criteria
        .read(meaning)
        .map(Meaning::plain)
        .filter(read -> read.nodes().allMatch(this::isPlausible));
  }

  private boolean isPlausible(Criterion criterion) {
    return !(criterion instanceof Criterion.Lab lab) || isPlausible(lab);
  }

  private boolean isPlausible(Criterion.Lab lab) {
    Boolean known = plausible.get(lab);
    if (known != null) {
      return known;
    }
    boolean answer = isWithinBounds(lab);
    if (plausible.size() < MOST_KEPT) {
      plausible.put(lab, answer);
    }
    return answer;
  }

  private boolean isWithinBounds(Criterion.Lab lab) {
    Quantity limit = lab.threshold().quantity();
    return !isBeyond(limit, lab.analyte(), "atLeast", -1)
        && !isBeyond(limit, lab.analyte(), "atMost", 1);
  }

  private boolean isBeyond(Quantity limit, String analyte, String bound, int side) {
    return vocabulary
        .analytes()
        .entry(analyte)
        .flatMap(entry -> entry.body().get("plausible"))
        .flatMap(bounds -> bounds.text(bound))
        .flatMap(Quantity::parse)
        .flatMap(limit::compare)
        .map(order -> Integer.signum(order) == side)
        .orElse(false);
  }

  /// All of one and any of one are that one; the same twice is once.
  private static Criterion plain(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf(var terms) -> {
        var plain = plain(terms);
        yield plain.size() == 1 ? plain.getFirst() : new Criterion.AllOf(plain);
      }
      case Criterion.AnyOf(var terms) -> {
        var plain = plain(terms);
        yield plain.size() == 1 ? plain.getFirst() : new Criterion.AnyOf(plain);
      }
      case Criterion.Not(var term) -> new Criterion.Not(plain(term));
      case Criterion.NotKnown(var term) -> new Criterion.NotKnown(plain(term));
      case Criterion.Concept _, Criterion.Leaf _ -> criterion;
    };
  }

  private static List<Criterion> plain(List<Criterion> terms) {
    return terms.stream().map(Meaning::plain).distinct().toList();
  }
}
