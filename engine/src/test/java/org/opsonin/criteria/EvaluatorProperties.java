package org.opsonin.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opsonin.chart.Chart;
import org.opsonin.example.ExampleChart;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Indication;

/// Laws every verdict obeys, over the shipped indications and charts drawn from the vocabulary they
/// use.
class EvaluatorProperties {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final Evaluator EVALUATOR =
      new Evaluator(NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), TODAY);
  private static final List<Indication> INDICATIONS = NAVIGATOR.options().indications().all();

  /// What a chart can say, one row a topic: facts of one row are about the same thing.
  private static final List<List<String>> TOPICS =
      List.of(
          List.of(
              "LUAD", "LUSC", "MEL", "COADREAD", "BLCA", "DLBCLNOS", "PCM", "UCEC", "LUNG", "STAD"),
          List.of("age 11", "age 12", "age 17", "age 18", "age 66"),
          List.of(
              "stage IB",
              "stage IIC",
              "stage IIIB",
              "stage IVA",
              "category M0",
              "category M1",
              "spread metastasis-liver",
              "no metastatic",
              "yes metastatic",
              "yes unresectable",
              "yes resectable",
              "yes completely-resected",
              "yes locally-advanced"),
          List.of(
              "lines 0",
              "lines 1",
              "lines 2",
              "lines 4",
              "given cisplatin palliative progression",
              "given carboplatin adjuvant progression",
              "given pembrolizumab palliative response",
              "yes no-prior-systemic-therapy",
              "course recurrent",
              "direction stable"),
          List.of(
              "pd-l1 tps 0 %",
              "pd-l1 tps 1 %",
              "pd-l1 tps 49 %",
              "pd-l1 tps 50 %",
              "pd-l1 cps 9 1",
              "pd-l1 cps 10 1",
              "pd-l1 tps <1 %",
              "pd-l1 failed"),
          List.of("msi-mmr msi-h", "msi-mmr mss", "msi-mmr dmmr", "msi-mmr pmmr"),
          List.of("tmb 9.9 {mutations}/Mb", "tmb 10 {mutations}/Mb"),
          List.of("egfr absent", "egfr mutation present", "egfr egfr-sensitising"),
          List.of("alk absent", "alk rearrangement present"),
          List.of("ros1 absent", "ros1 rearrangement present"),
          List.of("her2 positive", "her2 negative"),
          List.of("hla-a A*02:01 A*24:02", "hla-a A*01:01 A*03:01"),
          List.of("yes no-satisfactory-alternative", "no no-satisfactory-alternative"),
          List.of("yes cisplatin-unsuitable", "yes platinum-unsuitable"),
          List.of("ecog 0", "ecog 2"),
          List.of("has crohns-disease", "without autoimmune-disease"));

  private record Described(List<String> items, Chart chart) {}

  @Provide
  Arbitrary<List<Integer>> picks() {
    return Arbitraries.integers().between(-4, 12).list().ofSize(TOPICS.size());
  }

  private static Described chart(List<Integer> picks) {
    var items = new ArrayList<String>();
    for (int topic = 0; topic < TOPICS.size(); topic++) {
      int pick = picks.get(topic);
      if (pick >= 0) {
        items.add(TOPICS.get(topic).get(pick % TOPICS.get(topic).size()));
      }
    }
    return new Described(items, read(items));
  }

  private static Chart read(List<String> items) {
    return ExampleChart.read(String.join(";", items), NAVIGATOR.vocabulary(), TODAY);
  }

  @Property(tries = 300)
  void obeysDeMorgan(@ForAll("picks") List<Integer> picks, @ForAll long seed) {
    var random = new Random(seed);
    Chart chart = chart(picks).chart();
    Criterion one = any(random).when();
    Criterion other = any(random).when();

    assertThat(truth(new Criterion.Not(new Criterion.AllOf(List.of(one, other))), chart))
        .isEqualTo(
            truth(
                new Criterion.AnyOf(List.of(new Criterion.Not(one), new Criterion.Not(other))),
                chart));
    assertThat(truth(new Criterion.Not(new Criterion.AnyOf(List.of(one, other))), chart))
        .isEqualTo(
            truth(
                new Criterion.AllOf(List.of(new Criterion.Not(one), new Criterion.Not(other))),
                chart));
  }

  @Property(tries = 300)
  void explanationFoldsToItsTruth(@ForAll("picks") List<Integer> picks) {
    Chart chart = chart(picks).chart();
    for (Indication indication : INDICATIONS) {
      assertFolds(EVALUATOR.explain(indication.when(), chart));
    }
  }

  private static void assertFolds(Explanation explanation) {
    var truths = explanation.because().stream().map(Explanation::truth).toList();
    switch (explanation.criterion()) {
      case Criterion.AllOf _ ->
          assertThat(explanation.truth()).isEqualTo(truths.stream().reduce(Truth.MET, Truth::and));
      case Criterion.AnyOf _ ->
          assertThat(explanation.truth())
              .isEqualTo(truths.stream().reduce(Truth.NOT_MET, Truth::or));
      case Criterion.Not _ -> assertThat(explanation.truth()).isEqualTo(truths.getFirst().negate());
      case Criterion.NotKnown _ ->
          assertThat(explanation.truth()).isEqualTo(Truth.of(truths.getFirst() != Truth.MET));
      case Criterion.Concept _ -> assertConceptFolds(explanation, truths);
      default -> assertThat(explanation.because()).isEmpty();
    }
    if (explanation.truth() == Truth.UNKNOWN) {
      assertThat(explanation.missing()).as("what would settle it").isNotEmpty();
    } else {
      assertThat(explanation.missing()).isEmpty();
    }
    explanation.because().forEach(EvaluatorProperties::assertFolds);
  }

  private static void assertConceptFolds(Explanation explanation, List<Truth> truths) {
    boolean shown = truths.get(0) == Truth.MET;
    boolean ruledOut = truths.get(1) == Truth.MET;
    if (shown && ruledOut) {
      assertThat(explanation.truth()).isNotEqualTo(Truth.NOT_MET);
    } else {
      assertThat(explanation.truth())
          .isEqualTo(shown ? Truth.MET : ruledOut ? Truth.NOT_MET : Truth.UNKNOWN);
    }
  }

  @Property(tries = 300)
  void aFactAboutSomethingSilentNeverFlipsAVerdict(
      @ForAll("picks") List<Integer> picks, @ForAll long seed) {
    var random = new Random(seed);
    var before = chart(picks);
    var silent = silentTopics(picks);
    if (silent.isEmpty()) {
      return;
    }
    var topic = silent.get(random.nextInt(silent.size()));
    var items = new ArrayList<>(before.items());
    items.add(topic.get(random.nextInt(topic.size())));
    Chart after = read(items);
    for (Indication indication : INDICATIONS) {
      if (indication.when().nodes().noneMatch(Criterion.NotKnown.class::isInstance)) {
        var one = truth(indication.when(), before.chart());
        var two = truth(indication.when(), after);
        assertThat(one == Truth.UNKNOWN || two == Truth.UNKNOWN || one == two)
            .as("%s: %s then %s for %s", indication.id(), one, two, items)
            .isTrue();
      }
    }
  }

  private static List<List<String>> silentTopics(List<Integer> picks) {
    var silent = new ArrayList<List<String>>();
    for (int topic = 0; topic < TOPICS.size(); topic++) {
      if (picks.get(topic) < 0) {
        silent.add(TOPICS.get(topic));
      }
    }
    return silent;
  }

  @Property(tries = 100)
  void theOrderOfFactsDoesNotMatter(@ForAll("picks") List<Integer> picks, @ForAll long seed) {
    Chart chart = chart(picks).chart();
    var shuffled = new ArrayList<>(chart.facts());
    Collections.shuffle(shuffled, new Random(seed));
    Chart other = new Chart(chart.person(), shuffled);
    for (Indication indication : INDICATIONS) {
      assertThat(EVALUATOR.explain(indication.when(), other))
          .isEqualTo(EVALUATOR.explain(indication.when(), chart));
    }
  }

  private static Indication any(Random random) {
    return INDICATIONS.get(random.nextInt(INDICATIONS.size()));
  }

  private static Truth truth(Criterion criterion, Chart chart) {
    return EVALUATOR.explain(criterion, chart).truth();
  }
}
