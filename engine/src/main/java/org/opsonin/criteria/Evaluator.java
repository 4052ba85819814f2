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
        case Criterion.Leaf leaf -> leaf(leaf, answer(leaf), mayChange(leaf));
      };
    }

    /// The truth of one question alone, without working out what would settle it.
    public Truth truth(Criterion.Leaf leaf) {
      return answer(leaf).truth();
    }

    private Answer answer(Criterion.Leaf leaf) {
      return switch (leaf) {
        case Criterion.Tumour tumour -> disease.tumour(tumour, chart);
        case Criterion.Stage stage -> disease.stage(stage, chart);
        case Criterion.Category category -> disease.category(category, chart);
        case Criterion.Spread spread -> disease.spread(spread, chart);
        case Criterion.Course course -> disease.course(course, chart);
        case Criterion.Direction direction -> disease.direction(direction, chart);
        case Criterion.Amount amount -> markers.amount(amount, chart);
        case Criterion.Value value -> markers.value(value, chart);
        case Criterion.Allele allele -> markers.allele(allele, chart);
        case Criterion.Altered altered -> markers.altered(altered, chart);
        case Criterion.Treated treated -> treatments.treated(treated, chart);
        case Criterion.Recent recent -> treatments.recent(recent, chart);
        case Criterion.Lines lines -> treatments.lines(lines, chart);
        case Criterion.Age age -> person.age(age, chart);
        case Criterion.Sex sex -> person.sex(sex, chart);
        case Criterion.Lab lab -> person.lab(lab, chart);
        case Criterion.Condition condition -> person.condition(condition, chart);
        case Criterion.Steroids steroids -> treatments.steroids(steroids, chart);
        case Criterion.Performance performance -> person.performance(performance, chart);
        case Criterion.Said said -> person.said(said, chart);
        case Criterion.Stated stated -> person.stated(stated, chart);
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

  /// Whether what a question asks can come to be true: a result may change, a histology not.
  private static boolean mayChange(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Tumour _,
          Criterion.Stage _,
          Criterion.Category _,
          Criterion.Amount _,
          Criterion.Value _,
          Criterion.Allele _,
          Criterion.Altered _,
          Criterion.Sex _ ->
          false;
      case Criterion.Age age -> age.atLeast().isPresent();
      case Criterion.Spread _,
          Criterion.Course _,
          Criterion.Direction _,
          Criterion.Treated _,
          Criterion.Recent _,
          Criterion.Lines _,
          Criterion.Lab _,
          Criterion.Condition _,
          Criterion.Steroids _,
          Criterion.Performance _,
          Criterion.Said _,
          Criterion.Stated _ ->
          true;
    };
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
