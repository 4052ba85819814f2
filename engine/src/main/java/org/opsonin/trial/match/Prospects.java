package org.opsonin.trial.match;

import java.time.LocalDate;
import java.util.List;
import org.opsonin.chart.Person;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Whether what speaks against a trial can pass: a blood count may recover and a washout ends, a
/// histology stays, and a treatment once given has been given.
///
/// Follows only what decided. Both directions matter: an explanation's own `mayChange` tells
/// whether
/// something may come true, an exclusion asks whether it may cease to be so.
///
/// @param asOf the day the chart is looked at
/// @param vocabulary tells which conditions pass
record Prospects(Person person, LocalDate asOf, Vocabulary vocabulary) {

  /// Whether something that is not met may come to be met.
  boolean mayComeTrue(Explanation explanation) {
    List<Explanation> terms = explanation.because();
    return switch (explanation.criterion()) {
      case Criterion.Not _ -> mayCease(terms.getFirst());
      case Criterion.NotKnown _ -> mayCease(terms.getFirst());
      case Criterion.AllOf _ ->
          terms.stream().filter(term -> term.truth() == Truth.NOT_MET).allMatch(this::mayComeTrue);
      case Criterion.AnyOf _ ->
          terms.stream().filter(term -> term.truth() == Truth.NOT_MET).anyMatch(this::mayComeTrue);
      case Criterion.Concept _ -> explanation.mayChange();
      case Criterion.Condition _, Criterion.Spread _ -> false; // nobody waits for an illness
      case Criterion.Lines lines -> lines.atMost().isEmpty();
      case Criterion.Age age -> !isTooOld(age);
      case Criterion.Leaf _ -> explanation.mayChange();
    };
  }

  private boolean isTooOld(Criterion.Age age) {
    return age.below().map(limit -> person.hasReached(limit, asOf) == Truth.MET).orElse(false);
  }

  /// Whether something that is met may cease to be so.
  private boolean mayCease(Explanation explanation) {
    List<Explanation> terms = explanation.because();
    return switch (explanation.criterion()) {
      case Criterion.Not _ -> mayComeTrue(terms.getFirst());
      case Criterion.NotKnown _ -> false;
      case Criterion.AllOf _ ->
          terms.stream().filter(term -> term.truth() == Truth.MET).anyMatch(this::mayCease);
      case Criterion.AnyOf _ ->
          terms.stream().filter(term -> term.truth() == Truth.MET).allMatch(this::mayCease);
      case Criterion.Concept _ -> mayCease(terms.getFirst());
      case Criterion.Leaf leaf -> mayCease(leaf);
    };
  }

  private boolean mayCease(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Recent _,
          Criterion.Lab _,
          Criterion.Steroids _,
          Criterion.Performance _,
          Criterion.Direction _,
          Criterion.Stated _ ->
          true;
      case Criterion.Condition condition ->
          !condition.qualifiers().isEmpty()
              || condition.withinDays().isPresent()
              || condition.anyOf().stream().allMatch(vocabulary::passes);
      case Criterion.Age age -> age.below().isPresent();
      case Criterion.Treated treated -> treated.withinDays().isPresent();
      case Criterion.Tumour _,
          Criterion.Sex _,
          Criterion.Stage _,
          Criterion.Category _,
          Criterion.Spread _,
          Criterion.Course _,
          Criterion.Amount _,
          Criterion.Value _,
          Criterion.Allele _,
          Criterion.Altered _,
          Criterion.Lines _,
          Criterion.Said _ ->
          false;
    };
  }
}
