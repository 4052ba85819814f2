package org.opsonin.navigator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.opsonin.biomarker.Biomarkers;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Definitions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.therapy.Options;
import org.opsonin.toxicity.monitoring.Monitoring;
import org.opsonin.trial.StarterTrials;
import org.opsonin.trial.match.Matcher;
import org.opsonin.trial.match.TrialCriteria;
import org.opsonin.trial.match.Wishes;
import org.opsonin.vocabulary.Vocabulary;
import org.opsonin.wording.Wording;

/// The engine: everything that is known, ready to look at charts.
///
/// Immutable and safe to share between threads. The same chart, date, country and versions give the
/// same navigation.
public final class Navigator {

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Options options;
  private final Biomarkers biomarkers;
  private final Monitoring monitoring;
  private final TrialSet starterTrials;
  private final List<Problem> problems;

  private Navigator(Knowledge knowledge) {
    var found = new ArrayList<>(knowledge.problems());
    this.knowledge = knowledge;
    this.vocabulary = Vocabulary.of(knowledge);
    this.definitions = Definitions.of(knowledge, vocabulary, found::add);
    this.options = Options.of(knowledge, vocabulary, definitions, found::add);
    this.biomarkers = Biomarkers.of(knowledge, vocabulary);
    this.monitoring = Monitoring.of(knowledge, vocabulary, found::add);
    this.starterTrials =
        trials(
            TrialSet.STARTER,
            StarterTrials.of(knowledge, vocabulary, definitions, found::add).stream()
                .map(TrialCriteria::of)
                .toList(),
            vocabulary,
            definitions);
    this.problems = found.stream().sorted().toList();
  }

  /// An engine with the knowledge that ships with this software.
  public static Navigator load() {
    return of(Knowledge.load());
  }

  /// An engine with other knowledge.
  public static Navigator of(Knowledge knowledge) {
    return new Navigator(knowledge);
  }

  /// Looks at a chart as it stood on `asOf`, and at the trials that ship with the knowledge.
  ///
  /// @param country ISO 3166 code whose approvals count, such as `US`
  public Navigation navigate(Chart chart, LocalDate asOf, String country) {
    return navigate(chart, asOf, country, starterTrials);
  }

  /// Looks at a chart as it stood on `asOf`.
  ///
  /// @param country ISO 3166 code whose approvals count, such as `US`
  /// @param trials the trials to hold it against
  public Navigation navigate(Chart chart, LocalDate asOf, String country, TrialSet trials) {
    Matcher.Day day = trials.matcher().asOf(asOf);
    var views =
        cancers(chart, asOf).stream().map(cancer -> view(cancer, asOf, country, day)).toList();
    return new Navigation(
        asOf,
        SoftwareVersion.CURRENT,
        knowledge.version(),
        knowledge.asOf(),
        country,
        chart.asOf(asOf),
        trials,
        new Watching(monitoring).underWay(chart.asOf(asOf), asOf),
        views);
  }

  /// One chart for each cancer of `chart` as it stood on `asOf`, with the facts that belong to it;
  /// the whole chart where it names none.
  public List<Chart> cancers(Chart chart, LocalDate asOf) {
    return new Cancers(vocabulary.tumours()).of(chart.asOf(asOf));
  }

  /// The trials that ship with the knowledge.
  public TrialSet starterTrials() {
    return starterTrials;
  }

  /// Other trials, ready to be matched.
  ///
  /// @param source where they come from, in words
  public TrialSet trials(String source, List<TrialCriteria> trials) {
    return trials(source, trials, vocabulary, definitions);
  }

  private static TrialSet trials(
      String source, List<TrialCriteria> trials, Vocabulary vocabulary, Definitions definitions) {
    return new TrialSet(source, Matcher.of(trials, vocabulary, definitions));
  }

  private CancerView view(Chart cancer, LocalDate asOf, String country, Matcher.Day day) {
    var weighed = options.weigh(cancer, asOf, country);
    return new CancerView(
        cancer.all(Fact.Diagnosis.class).stream().findFirst(),
        cancer,
        biomarkers.interpret(cancer, weighed, asOf),
        weighed,
        Questions.of(weighed),
        day.match(cancer, Wishes.NONE),
        new Watching(monitoring).of(weighed, asOf));
  }

  /// What is wrong with the knowledge; empty for the knowledge that ships.
  public List<Problem> problems() {
    return problems;
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Definitions definitions() {
    return definitions;
  }

  public Options options() {
    return options;
  }

  public Biomarkers biomarkers() {
    return biomarkers;
  }

  /// What to watch under a therapy.
  public Monitoring monitoring() {
    return monitoring;
  }

  /// Renders explanations in words.
  public Wording wording() {
    return new Wording(vocabulary, definitions);
  }
}
