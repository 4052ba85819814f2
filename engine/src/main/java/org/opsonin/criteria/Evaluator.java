package org.opsonin.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    this.treatments = new TreatmentQuestions(vocabulary, asOf);
    this.person = new PersonQuestions(vocabulary, asOf);
  }

  /// The truth of `criterion` for one chart and every reason for it. For many criteria on the same
  /// chart use [#on(Chart)].
  public Explanation explain(Criterion criterion, Chart chart) {
    return on(chart).explain(criterion);
  }

  /// An evaluator that stays with one chart and works out every named definition once.
  public OnChart on(Chart chart) {
    return new OnChart(chart);
  }

  /// Explains criteria about one chart. Not for several threads at once.
  public final class OnChart {

    private final Chart chart;
    private final Map<String, Explanation> concepts = new HashMap<>();

    private OnChart(Chart chart) {
      this.chart = chart;
    }

    /// The truth of `criterion` and every reason for it.
    public Explanation explain(Criterion criterion) {
      return switch (criterion) {
        case Criterion.AllOf(var terms) -> fold(criterion, terms, Truth.MET, Truth::and);
        case Criterion.AnyOf(var terms) -> fold(criterion, terms, Truth.NOT_MET, Truth::or);
        case Criterion.Not(var term) -> not(criterion, explain(term));
        case Criterion.NotKnown(var term) -> notKnown(criterion, explain(term));
        case Criterion.Concept(var id) -> concept(criterion, id);
        case Criterion.Tumour tumour -> leaf(criterion, disease.tumour(tumour, chart), false);
        case Criterion.Stage stage -> leaf(criterion, disease.stage(stage, chart), false);
        case Criterion.Category category ->
            leaf(criterion, disease.category(category, chart), false);
        case Criterion.Spread spread -> leaf(criterion, disease.spread(spread, chart), true);
        case Criterion.Course course -> leaf(criterion, disease.course(course, chart), true);
        case Criterion.Direction direction ->
            leaf(criterion, disease.direction(direction, chart), true);
        case Criterion.Amount amount -> leaf(criterion, markers.amount(amount, chart), false);
        case Criterion.Value value -> leaf(criterion, markers.value(value, chart), false);
        case Criterion.Allele allele -> leaf(criterion, markers.allele(allele, chart), false);
        case Criterion.Altered altered -> leaf(criterion, markers.altered(altered, chart), false);
        case Criterion.Treated treated -> leaf(criterion, treatments.treated(treated, chart), true);
        case Criterion.Recent recent -> leaf(criterion, treatments.recent(recent, chart), true);
        case Criterion.Lines lines -> leaf(criterion, treatments.lines(lines, chart), true);
        case Criterion.Age age ->
            leaf(criterion, person.age(age, chart), age.atLeast().isPresent());
        case Criterion.Sex sex -> leaf(criterion, person.sex(sex, chart), false);
        case Criterion.Lab lab -> leaf(criterion, person.lab(lab, chart), true);
        case Criterion.Condition condition ->
            leaf(criterion, person.condition(condition, chart), true);
        case Criterion.Steroids steroids ->
            leaf(criterion, treatments.steroids(steroids, chart), true);
        case Criterion.Performance performance ->
            leaf(criterion, person.performance(performance, chart), true);
        case Criterion.Said said -> leaf(criterion, person.said(said, chart), true);
        case Criterion.Stated stated -> leaf(criterion, person.stated(stated, chart), true);
      };
    }

    private Explanation fold(
        Criterion criterion, List<Criterion> terms, Truth start, BinaryOperator<Truth> fold) {
      var because = new ArrayList<Explanation>(terms.size());
      Truth truth = start;
      for (Criterion term : terms) {
        Explanation explanation = explain(term);
        because.add(explanation);
        truth = fold.apply(truth, explanation.truth());
      }
      return Explanation.compound(criterion, truth, because, mayChange(criterion, because));
    }

    private Explanation concept(Criterion criterion, String id) {
      Explanation known = concepts.get(id);
      if (known == null) {
        Definition definition = definitions.get(id);
        known =
            weigh(criterion, definition, explain(definition.met()), explain(definition.notMet()));
        concepts.put(id, known);
      }
      return known;
    }
  }

  private Explanation weigh(
      Criterion criterion, Definition definition, Explanation met, Explanation notMet) {
    boolean shown = met.truth() == Truth.MET;
    boolean ruledOut = notMet.truth() == Truth.MET;
    boolean both = shown && ruledOut;
    Truth truth =
        both
            ? laterOf(definition, met, notMet)
            : shown ? Truth.MET : ruledOut ? Truth.NOT_MET : Truth.UNKNOWN;
    SortedSet<Ask> missing =
        truth == Truth.UNKNOWN ? missing(definition, met) : Explanation.NOTHING;
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

  /// What is not met can become met if each (all of) or one (any of) of the terms against it can.
  private static boolean mayChange(Criterion criterion, List<Explanation> because) {
    boolean every = criterion instanceof Criterion.AllOf;
    boolean mayChange = every;
    for (Explanation term : because) {
      if (term.truth() == Truth.NOT_MET) {
        mayChange = every ? mayChange && term.mayChange() : mayChange || term.mayChange();
      }
    }
    return mayChange;
  }

  private Explanation leaf(Criterion criterion, Answer answer, boolean mayChange) {
    SortedSet<Ask> missing =
        answer.truth() == Truth.UNKNOWN
            ? asks.settling(criterion, answer.reason())
            : Explanation.NOTHING;
    return Explanation.leaf(criterion, answer, missing, mayChange);
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
        Explanation.NOTHING,
        term.missing(),
        term.mayChange());
  }

  /// The terms' own questions where they say it better; a statement of the idea itself is then not
  /// asked for.
  private SortedSet<Ask> missing(Definition definition, Explanation met) {
    SortedSet<Ask> terms = new TreeSet<>(met.missing());
    terms.removeIf(ask -> definitions.find(ask.item()).map(Definition::asksTerms).orElse(false));
    return definition.asksTerms() && !terms.isEmpty()
        ? terms
        : new TreeSet<>(List.of(new Ask(definition.id(), definition.ask())));
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
