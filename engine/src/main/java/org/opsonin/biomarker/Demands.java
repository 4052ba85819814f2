package org.opsonin.biomarker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Explanation;
import org.opsonin.therapy.Option;
import org.opsonin.therapy.Relevance;

/// What labels ask of biomarkers: the leaves of their explained criteria that are about a marker or
/// a
/// gene. Branches about another cancer are left out.
final class Demands {

  private Demands() {}

  /// The demands of the options for this cancer.
  static List<Demand> of(List<Option> options) {
    var demands = new ArrayList<Demand>();
    for (Option option : options) {
      if (option.ofThisCancer()) {
        collect(option.explanation(), option, demands, new HashSet<>());
      }
    }
    return demands;
  }

  private static void collect(
      Explanation explanation, Option option, List<Demand> into, Set<Criterion> seen) {
    if (!Relevance.isOfThisCancer(explanation) || !seen.add(explanation.criterion())) {
      return;
    }
    subject(explanation.criterion()).ifPresent(id -> into.add(new Demand(id, explanation, option)));
    var terms =
        explanation.criterion() instanceof Criterion.Concept
            ? explanation.because().subList(0, 1)
            : explanation.because();
    terms.forEach(term -> collect(term, option, into, seen));
  }

  private static Optional<String> subject(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Amount amount -> Optional.of(amount.marker());
      case Criterion.Value value -> Optional.of(value.marker());
      case Criterion.Allele allele -> Optional.of(allele.marker());
      case Criterion.Altered altered -> Optional.of(altered.gene());
      case Criterion.AllOf _,
          Criterion.AnyOf _,
          Criterion.Not _,
          Criterion.NotKnown _,
          Criterion.Concept _,
          Criterion.Leaf _ ->
          Optional.empty();
    };
  }
}
