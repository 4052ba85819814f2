package org.opsonin.biomarker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.criteria.Criteria;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definitions;
import org.opsonin.criteria.Evaluator;
import org.opsonin.therapy.Option;

/// What labels ask of biomarkers: the leaves of their criteria that are about a marker or a gene.
record Demands(Definitions definitions) {

  /// The demands of the options for this cancer, answered from its chart.
  List<Demand> of(List<Option> options, Evaluator.OnChart evaluator) {
    var demands = new ArrayList<Demand>();
    for (Option option : options) {
      if (option.ofThisCancer()) {
        for (Criterion question : questions(option.indication().when())) {
          subject(question)
              .ifPresent(id -> demands.add(new Demand(id, evaluator.explain(question), option)));
        }
      }
    }
    return demands;
  }

  /// The leaves of a criterion, concepts opened, each once.
  private Set<Criterion> questions(Criterion criterion) {
    Set<Criterion> found = new LinkedHashSet<>();
    collect(criterion, found, new HashSet<>());
    return found;
  }

  private void collect(Criterion criterion, Set<Criterion> into, Set<String> opened) {
    Criteria.nodes(criterion)
        .forEach(
            node -> {
              into.add(node);
              if (node instanceof Criterion.Concept(var id) && opened.add(id)) {
                definitions
                    .find(id)
                    .ifPresent(definition -> collect(definition.met(), into, opened));
              }
            });
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
          Criterion.Tumour _,
          Criterion.Age _,
          Criterion.Sex _,
          Criterion.Stage _,
          Criterion.Category _,
          Criterion.Spread _,
          Criterion.Course _,
          Criterion.Direction _,
          Criterion.Treated _,
          Criterion.Lines _,
          Criterion.Lab _,
          Criterion.Condition _,
          Criterion.Steroids _,
          Criterion.Performance _,
          Criterion.Said _ ->
          Optional.empty();
    };
  }
}
