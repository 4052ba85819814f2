package org.opsonin.trial.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definitions;
import org.opsonin.criteria.compiled.CompiledCriteria;
import org.opsonin.criteria.compiled.CompiledEvaluator;
import org.opsonin.vocabulary.Vocabulary;

/// A registry ready to be held against charts.
///
/// Immutable and safe to share between threads: one [Day] for many charts.
public final class Matcher {

  /// As [#ORDER] says.
  private final Comparator<Standing> order =
      Comparator.comparing(Standing::fit)
          .thenComparing(standing -> trial(standing.trial()).trial().onlyObserves())
          .thenComparing(standing -> !standing.isForThisCancer())
          .thenComparing(Standing::decisiveOpen)
          .thenComparing(Standing::open)
          .thenComparing(standing -> standing.km().orElse(Double.MAX_VALUE))
          .thenComparing(standing -> trial(standing.trial()).trial().id());

  /// The order in words, for every output that shows it.
  public static final String ORDER =
      "Order: what fits so far comes first, then what needs more facts, then what is excluded for"
          + " now, then what is excluded; within each, trials that give something before those that"
          + " only observe, those shown to be for this cancer before those where it is not known,"
          + " fewest open questions about whom the trial is for, fewest open questions, the nearest"
          + " site (unknown distance last), the registry number. There is no hidden score.";

  private final List<TrialCriteria> trials;
  private final List<List<Requirement>> requirements;
  private final CompiledCriteria compiled;
  private final Diseases diseases;
  private final Vocabulary vocabulary;
  private final TrialTerms[] terms;

  private Matcher(List<TrialCriteria> trials, Vocabulary vocabulary, Definitions definitions) {
    this.trials = List.copyOf(trials);
    this.vocabulary = vocabulary;
    this.requirements = trials.stream().map(TrialCriteria::requirements).toList();
    this.diseases =
        new Diseases(this.trials, vocabulary, new ConditionWords.LazyLexicon(vocabulary));
    this.terms = requirements.stream().map(TrialTerms::of).toArray(TrialTerms[]::new);
    var lists = new ArrayList<List<Criterion>>();
    for (TrialTerms one : terms) {
      lists.add(one.evaluated());
    }
    for (TrialTerms one : terms) {
      lists.add(one.cancers());
    }
    this.compiled = CompiledCriteria.of(lists, vocabulary, definitions);
  }

  /// A matcher for `trials`.
  ///
  /// @throws IllegalArgumentException if a criterion names a concept that is not defined
  public static Matcher of(
      List<TrialCriteria> trials, Vocabulary vocabulary, Definitions definitions) {
    return new Matcher(trials, vocabulary, definitions);
  }

  /// How many trials there are.
  public int size() {
    return trials.size();
  }

  /// The trial at a position, from 0.
  public TrialCriteria trial(int position) {
    return trials.get(position);
  }

  /// How many distinct questions the trials ask, those inside others included.
  public int distinct() {
    return compiled.distinct();
  }

  /// The matcher on one day; keeps what it has learned, so use one for many charts.
  public Day asOf(LocalDate asOf) {
    return new Day(asOf, compiled.asOf(asOf));
  }

  /// Holds all trials against charts as they stood on one day.
  public final class Day {

    private final LocalDate asOf;
    private final CompiledEvaluator evaluator;

    private Day(LocalDate asOf, CompiledEvaluator evaluator) {
      this.asOf = asOf;
      this.evaluator = evaluator;
    }

    /// All trials that `wishes` want, ranked.
    ///
    /// @param chart one cancer and what belongs to it, without facts later than the day
    public Matches match(Chart chart, Wishes wishes) {
      var weighing = weigh(chart);
      var ranked =
          IntStream.range(0, trials.size())
              .filter(trial -> wishes.want(trials.get(trial).trial()))
              .mapToObj(trial -> weighing.standing(trial, wishes))
              .sorted(order)
              .toList();
      return new Matches(ranked, weighing, trials.size());
    }

    /// One chart before all trials, unranked: for runs over many charts.
    public Weighing weigh(Chart chart) {
      return new Weighing(
          Matcher.this,
          chart,
          evaluator.on(chart),
          new Prospects(chart.person(), asOf, vocabulary));
    }
  }

  List<Requirement> requirements(int trial) {
    return requirements.get(trial);
  }

  TrialTerms terms(int trial) {
    return terms[trial];
  }

  Diseases diseases() {
    return diseases;
  }
}
