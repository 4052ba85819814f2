package org.opsonin.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Explanation.Answer;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Evaluates criteria against one chart and keeps every reason.
///
/// Total: whatever is missing gives unknown. Repeatable: the evaluation date is an argument.
public final class Evaluator {

  private final Definitions definitions;
  private final Asks asks;
  private final DiseaseQuestions disease;
  private final MarkerQuestions markers;
  private final TreatmentQuestions treatments;
  private final PersonQuestions person;

  /// @param asOf evaluation date; facts later than it are the caller's to leave out
  public Evaluator(Vocabulary vocabulary, Definitions definitions, LocalDate asOf) {
    this.definitions = definitions;
    this.asks = new Asks(vocabulary);
    this.disease = new DiseaseQuestions(vocabulary);
    this.markers = new MarkerQuestions();
    this.treatments = new TreatmentQuestions(vocabulary);
    this.person = new PersonQuestions(vocabulary, asOf);
  }

  /// The truth of `criterion` and every reason for it.
  public Explanation explain(Criterion criterion, Chart chart) {
    return switch (criterion) {
      case Criterion.AllOf(var terms) -> fold(criterion, terms, chart, Truth.MET, Truth::and);
      case Criterion.AnyOf(var terms) -> fold(criterion, terms, chart, Truth.NOT_MET, Truth::or);
      case Criterion.Not(var term) -> not(criterion, explain(term, chart));
      case Criterion.NotKnown(var term) -> notKnown(criterion, explain(term, chart));
      case Criterion.Concept(var id) -> concept(criterion, definitions.get(id), chart);
      case Criterion.Tumour tumour -> leaf(criterion, disease.tumour(tumour, chart), false);
      case Criterion.Stage stage -> leaf(criterion, disease.stage(stage, chart), false);
      case Criterion.Category category -> leaf(criterion, disease.category(category, chart), false);
      case Criterion.Spread spread -> leaf(criterion, disease.spread(spread, chart), true);
      case Criterion.Course course -> leaf(criterion, disease.course(course, chart), true);
      case Criterion.Direction direction ->
          leaf(criterion, disease.direction(direction, chart), true);
      case Criterion.Amount amount -> leaf(criterion, markers.amount(amount, chart), false);
      case Criterion.Value value -> leaf(criterion, markers.value(value, chart), false);
      case Criterion.Allele allele -> leaf(criterion, markers.allele(allele, chart), false);
      case Criterion.Altered altered -> leaf(criterion, markers.altered(altered, chart), false);
      case Criterion.Treated treated -> leaf(criterion, treatments.treated(treated, chart), true);
      case Criterion.Lines lines -> leaf(criterion, treatments.lines(lines, chart), true);
      case Criterion.Age age -> leaf(criterion, person.age(age, chart), age.atLeast().isPresent());
      case Criterion.Sex sex -> leaf(criterion, person.sex(sex, chart), false);
      case Criterion.Lab lab -> leaf(criterion, person.lab(lab, chart), true);
      case Criterion.Condition condition ->
          leaf(criterion, person.condition(condition, chart), true);
      case Criterion.Steroids steroids ->
          leaf(criterion, treatments.steroids(steroids, chart), true);
      case Criterion.Performance performance ->
          leaf(criterion, person.performance(performance, chart), true);
      case Criterion.Said said -> leaf(criterion, person.said(said, chart), true);
    };
  }

  private Explanation leaf(Criterion criterion, Answer answer, boolean mayChange) {
    SortedSet<Ask> missing =
        answer.truth() == Truth.UNKNOWN ? asks.settling(criterion, answer.reason()) : new TreeSet<>();
    return Explanation.leaf(criterion, answer, missing, mayChange);
  }

  private Explanation fold(
      Criterion criterion,
      List<Criterion> terms,
      Chart chart,
      Truth start,
      BinaryOperator<Truth> fold) {
    var because = terms.stream().map(term -> explain(term, chart)).toList();
    var truth = because.stream().map(Explanation::truth).reduce(start, fold);
    var against = because.stream().filter(term -> term.truth() == Truth.NOT_MET).toList();
    boolean mayChange =
        criterion instanceof Criterion.AllOf
            ? against.stream().allMatch(Explanation::mayChange)
            : against.stream().anyMatch(Explanation::mayChange);
    return Explanation.compound(criterion, truth, because, mayChange);
  }

  private static Explanation not(Criterion criterion, Explanation term) {
    return Explanation.compound(criterion, term.truth().negate(), List.of(term), term.mayChange());
  }

  private static Explanation notKnown(Criterion criterion, Explanation term) {
    return new Explanation(
        criterion,
        term.truth() == Truth.MET ? Truth.NOT_MET : Truth.MET,
        term.truth() == Truth.UNKNOWN ? Reason.NOT_KNOWN : Reason.TERMS,
        List.of(),
        List.of(term),
        new TreeSet<>(),
        term.missing(),
        term.mayChange());
  }

  private Explanation concept(Criterion criterion, Definition definition, Chart chart) {
    Explanation met = explain(definition.met(), chart);
    Explanation notMet = explain(definition.notMet(), chart);
    boolean shown = met.truth() == Truth.MET;
    boolean ruledOut = notMet.truth() == Truth.MET;
    boolean both = shown && ruledOut;
    Truth truth =
        both
            ? laterOf(definition, met, notMet)
            : shown ? Truth.MET : ruledOut ? Truth.NOT_MET : Truth.UNKNOWN;
    var missing = new TreeSet<Ask>();
    if (truth == Truth.UNKNOWN) {
      missing.add(new Ask(definition.id(), definition.ask()));
    }
    return new Explanation(
        criterion,
        truth,
        both && truth == Truth.UNKNOWN ? Reason.CONFLICTING : Reason.TERMS,
        List.of(),
        List.of(met, notMet),
        missing,
        met.worthAsking(),
        definition.mayChange());
  }

  /// Where a chart shows and rules out an idea: the later evidence where the definition lets it
  /// count, otherwise a conflict.
  private static Truth laterOf(Definition definition, Explanation met, Explanation notMet) {
    if (!definition.latestWins()) {
      return Truth.UNKNOWN;
    }
    PartialDate shown = latest(met);
    PartialDate ruledOut = latest(notMet);
    return shown.isAfter(ruledOut) ? Truth.MET : Truth.UNKNOWN;
  }

  private static PartialDate latest(Explanation explanation) {
    PartialDate latest = PartialDate.UNKNOWN;
    var open = new ArrayList<>(List.of(explanation));
    while (!open.isEmpty()) {
      Explanation next = open.removeLast();
      if (next.truth() != Truth.MET) {
        continue;
      }
      for (Fact fact : next.evidence()) {
        PartialDate on = fact.origin().on();
        latest = !latest.isKnown() || on.isAfter(latest) ? on : latest;
      }
      open.addAll(next.because());
    }
    return latest;
  }
}
