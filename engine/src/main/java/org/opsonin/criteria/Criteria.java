package org.opsonin.criteria;

import java.util.List;
import java.util.stream.Stream;

/// Questions about criteria themselves.
public final class Criteria {

  private Criteria() {}

  /// The criterion and everything below it, parents first; concepts are not opened.
  public static Stream<Criterion> nodes(Criterion criterion) {
    return Stream.concat(Stream.of(criterion), terms(criterion).stream().flatMap(Criteria::nodes));
  }

  /// The ids of the concepts a criterion uses directly.
  static List<String> concepts(Criterion criterion) {
    return nodes(criterion)
        .filter(Criterion.Concept.class::isInstance)
        .map(node -> ((Criterion.Concept) node).id())
        .toList();
  }

  private static List<Criterion> terms(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf(var terms) -> terms;
      case Criterion.AnyOf(var terms) -> terms;
      case Criterion.Not(var term) -> List.of(term);
      case Criterion.NotKnown(var term) -> List.of(term);
      case Criterion.Concept _,
          Criterion.Tumour _,
          Criterion.Age _,
          Criterion.Sex _,
          Criterion.Stage _,
          Criterion.Category _,
          Criterion.Spread _,
          Criterion.Course _,
          Criterion.Direction _,
          Criterion.Amount _,
          Criterion.Value _,
          Criterion.Allele _,
          Criterion.Altered _,
          Criterion.Treated _,
          Criterion.Lines _,
          Criterion.Lab _,
          Criterion.Condition _,
          Criterion.Steroids _,
          Criterion.Performance _,
          Criterion.Said _ ->
          List.of();
    };
  }
}
