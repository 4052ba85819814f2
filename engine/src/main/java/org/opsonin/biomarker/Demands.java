package org.opsonin.biomarker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.criteria.Criteria;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definitions;
import org.opsonin.therapy.Option;

/// What labels ask of biomarkers: the leaves of their criteria that are about a marker or a gene.
record Demands(Definitions definitions) {

  /// One question of one label.
  ///
  /// @param subject id of the marker or gene
  record Demand(String subject, Criterion question, Option option) {}

  /// The demands of the options for this cancer.
  List<Demand> of(List<Option> options) {
    var demands = new ArrayList<Demand>();
    for (Option option : options) {
      if (option.ofThisCancer()) {
        collect(option.indication().when(), option, demands, new HashSet<>());
      }
    }
    return demands;
  }

  private void collect(
      Criterion criterion, Option option, List<Demand> into, Set<String> opened) {
    Criteria.nodes(criterion)
        .forEach(
            node -> {
              subject(node).ifPresent(id -> into.add(new Demand(id, node, option)));
              if (node instanceof Criterion.Concept(var id) && opened.add(id)) {
                definitions
                    .find(id)
                    .ifPresent(definition -> collect(definition.met(), option, into, opened));
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
