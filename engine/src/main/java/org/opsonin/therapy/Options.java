package org.opsonin.therapy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.criteria.Definitions;
import org.opsonin.criteria.Evaluator;
import org.opsonin.criteria.Explanation;
import org.opsonin.criteria.Reason;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

/// Holds every indication in force against a chart.
///
/// The order has no hidden score: what fits comes first, then what cannot be decided yet, then what
/// does not fit; within each, the indication with more conditions (the more specific) first, then
/// fewer open questions, then by id.
public final class Options {

  private static final Comparator<Option> ORDER =
      Comparator.comparing((Option option) -> rank(option.verdict()))
          .thenComparing(option -> !option.ofThisCancer())
          .thenComparing(option -> -option.specificity())
          .thenComparing(option -> option.explanation().missing().size())
          .thenComparing(option -> option.indication().id());

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Indications indications;
  private final List<Caution> cautions;

  private Options(
      Vocabulary vocabulary,
      Definitions definitions,
      Indications indications,
      List<Caution> cautions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.indications = indications;
    this.cautions = List.copyOf(cautions);
  }

  /// Reads indications and cautions out of the knowledge.
  public static Options of(
      Knowledge knowledge,
      Vocabulary vocabulary,
      Definitions definitions,
      Consumer<Problem> problems) {
    var reader = new CriterionReader(vocabulary, definitions.ids(), problems);
    var cautions = new ArrayList<Caution>();
    for (Entry entry : knowledge.ofKind("caution")) {
      Optional<Criterion> when = entry.body().get("when").flatMap(reader::read);
      for (String kind : entry.body().texts("appliesTo")) {
        if (!vocabulary.drugs().contains(kind)) {
          problems.accept(
              new Problem(
                  "KB-023",
                  entry.body().where(),
                  "`" + kind + "` under `appliesTo` is not defined",
                  "a drug or class"));
        }
      }
      when.ifPresent(
          criterion ->
              cautions.add(
                  new Caution(entry.id(), entry.body().texts("appliesTo"), criterion, entry)));
    }
    return new Options(
        vocabulary,
        definitions,
        Indications.of(knowledge, vocabulary, definitions, problems),
        cautions);
  }

  public Indications indications() {
    return indications;
  }

  /// The options for `chart` in `country` on `asOf`, in the order explained above.
  public List<Option> weigh(Chart chart, LocalDate asOf, String country) {
    var evaluator = new Evaluator(vocabulary, definitions, asOf).on(chart);
    var raised = raised(evaluator);
    return indications.all().stream()
        .filter(indication -> indication.isInForce(country, asOf))
        .map(indication -> weigh(indication, evaluator, raised))
        .sorted(ORDER)
        .toList();
  }

  private Option weigh(
      Indication indication, Evaluator.OnChart evaluator, List<Option.RaisedCaution> raised) {
    Explanation explanation = evaluator.explain(indication.when());
    return new Option(
        indication,
        explanation,
        Relevance.isOfThisCancer(explanation),
        specificity(explanation),
        raised.stream().filter(caution -> concerns(caution.caution(), indication)).toList());
  }

  private List<Option.RaisedCaution> raised(Evaluator.OnChart evaluator) {
    return cautions.stream()
        .map(caution -> new Option.RaisedCaution(caution, evaluator.explain(caution.when())))
        .filter(
            caution ->
                caution.because().truth() == Truth.MET || isVaguelyRecorded(caution.because()))
        .toList();
  }

  /// Whether the chart has something to the point that is not precise enough, such as a steroid
  /// without its dose.
  private static boolean isVaguelyRecorded(Explanation explanation) {
    return explanation.truth() == Truth.UNKNOWN
        && (explanation.reason() == Reason.NOT_PRECISE
            || explanation.reason() == Reason.CONFLICTING
            || explanation.because().stream().anyMatch(Options::isVaguelyRecorded));
  }

  private boolean concerns(Caution caution, Indication indication) {
    return caution.appliesTo().stream()
        .anyMatch(kind -> vocabulary.drugs().isA(indication.product().drug(), kind));
  }

  /// How many conditions an indication sets: of alternatives, those of the longest one that is
  /// about
  /// this cancer.
  private static int specificity(Explanation explanation) {
    return switch (explanation.criterion()) {
      case Criterion.AllOf _ -> explanation.because().stream().mapToInt(Options::specificity).sum();
      case Criterion.AnyOf _ ->
          explanation.because().stream()
              .filter(Relevance::isOfThisCancer)
              .mapToInt(Options::specificity)
              .max()
              .orElse(0);
      case Criterion.Not _, Criterion.NotKnown _, Criterion.Concept _, Criterion.Leaf _ -> 1;
    };
  }

  private static int rank(Truth verdict) {
    return switch (verdict) {
      case MET -> 0;
      case UNKNOWN -> 1;
      case NOT_MET -> 2;
    };
  }
}
