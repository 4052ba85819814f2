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
  private final List<Problem> problems;

  private Navigator(Knowledge knowledge) {
    var found = new ArrayList<>(knowledge.problems());
    this.knowledge = knowledge;
    this.vocabulary = Vocabulary.of(knowledge);
    this.definitions = Definitions.of(knowledge, vocabulary, found::add);
    this.options = Options.of(knowledge, vocabulary, definitions, found::add);
    this.biomarkers = Biomarkers.of(knowledge, vocabulary);
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

  /// Looks at a chart as it stood on `asOf`.
  ///
  /// @param country ISO 3166 code whose approvals count, such as `US`
  public Navigation navigate(Chart chart, LocalDate asOf, String country) {
    Chart then = chart.asOf(asOf);
    var views =
        new Cancers(vocabulary.tumours())
            .of(then).stream().map(cancer -> view(cancer, asOf, country)).toList();
    return new Navigation(
        asOf, SoftwareVersion.CURRENT, knowledge.version(), knowledge.asOf(), country, then, views);
  }

  private CancerView view(Chart cancer, LocalDate asOf, String country) {
    var weighed = options.weigh(cancer, asOf, country);
    return new CancerView(
        cancer.all(Fact.Diagnosis.class).stream().findFirst(),
        cancer,
        biomarkers.interpret(cancer, weighed, asOf),
        weighed,
        Questions.of(weighed));
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

  /// Renders explanations in words.
  public Wording wording() {
    return new Wording(vocabulary, definitions);
  }
}
