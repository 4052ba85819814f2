package org.opsonin.criteria.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Evaluator;
import org.opsonin.criteria.Explanation;
import org.opsonin.example.ExampleChart;
import org.opsonin.example.MadeUpCharts;
import org.opsonin.example.MadeUpCriteria;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Indication;

/// The compiled way and the way that explains give the same answers, for every trial, term and
/// chart.
class CompiledCriteriaTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final Evaluator EVALUATOR =
      new Evaluator(NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), TODAY);

  private static CompiledCriteria compiled(List<? extends List<? extends Criterion>> lists) {
    return CompiledCriteria.of(lists, NAVIGATOR.vocabulary(), NAVIGATOR.definitions());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheEvaluatorOnMadeUpTrialsAndCharts(long seed) {
    var trials =
        new MadeUpCriteria(seed, NAVIGATOR.vocabulary(), NAVIGATOR.definitions()).trials(60, 600);
    var charts = new MadeUpCharts(seed, NAVIGATOR.vocabulary(), TODAY).some(40, 60);

    assertAgrees(trials, charts, "seed " + seed);
  }

  @Test
  void agreesWithTheEvaluatorOnEveryShippedIndication() {
    var indications =
        NAVIGATOR.options().indications().all().stream()
            .map(Indication::when)
            .map(List::of)
            .toList();
    var charts = new MadeUpCharts(11, NAVIGATOR.vocabulary(), TODAY).some(100, 60);

    assertAgrees(indications, charts, "indications");
  }

  @Test
  void agreesWithTheEvaluatorOnEveryDefinition() {
    var definitions =
        NAVIGATOR.definitions().ids().stream()
            .<List<Criterion>>map(id -> List.of(new Criterion.Concept(id)))
            .toList();
    var charts = new MadeUpCharts(12, NAVIGATOR.vocabulary(), TODAY).some(300, 60);

    assertAgrees(definitions, charts, "definitions");
  }

  private static void assertAgrees(
      List<? extends List<? extends Criterion>> lists, List<Chart> charts, String what) {
    var evaluator = compiled(lists).asOf(TODAY);
    for (int i = 0; i < charts.size(); i++) {
      Verdicts verdicts = evaluator.on(charts.get(i));
      var slowly = EVALUATOR.on(charts.get(i));
      for (int list = 0; list < lists.size(); list++) {
        var truths = new ArrayList<Truth>();
        for (int term = 0; term < lists.get(list).size(); term++) {
          Criterion criterion = lists.get(list).get(term);
          Explanation expected = slowly.explain(criterion);
          truths.add(expected.truth());
          assertThat(verdicts.of(list, term))
              .as("%s, chart %d, %s", what, i, criterion)
              .isEqualTo(expected.truth());
        }
        assertThat(verdicts.of(list))
            .as("%s, chart %d, list %d", what, i, list)
            .isEqualTo(truths.stream().reduce(Truth.MET, Truth::and));
        assertThat(List.of(verdicts.met(list), verdicts.notMet(list), verdicts.unknown(list)))
            .containsExactly(
                count(truths, Truth.MET),
                count(truths, Truth.NOT_MET),
                count(truths, Truth.UNKNOWN));
      }
    }
  }

  private static int count(List<Truth> truths, Truth wanted) {
    return (int) truths.stream().filter(wanted::equals).count();
  }

  @Test
  void explainsAsTheEvaluatorDoesAndOnceForAllWhoAsk() {
    Criterion adult = new Criterion.Sex("female");
    var lists = List.of(List.of(adult), List.of(new Criterion.Not(adult), adult));
    Chart chart = ExampleChart.read("female", NAVIGATOR.vocabulary(), TODAY);
    Verdicts verdicts = compiled(lists).asOf(TODAY).on(chart);

    assertThat(verdicts.explain(1, 0)).isEqualTo(EVALUATOR.explain(lists.get(1).get(0), chart));
    assertThat(verdicts.explain(0, 0)).isSameAs(verdicts.explain(1, 1));
  }

  @Test
  void keepsWhatIsAskedTwiceOnce() {
    var female = new Criterion.Sex("female");

    assertThat(
            compiled(List.of(List.of(female), List.of(female), List.of(new Criterion.Not(female))))
                .distinct())
        .isEqualTo(2);
  }

  @Test
  void aListWithoutTermsIsMet() {
    var verdicts =
        compiled(List.of(List.of()))
            .asOf(TODAY)
            .on(ExampleChart.read("male", NAVIGATOR.vocabulary(), TODAY));

    assertThat(verdicts.of(0)).isEqualTo(Truth.MET);
  }

  @Test
  void refusesAConceptNobodyDefined() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> compiled(List.of(List.of(new Criterion.Concept("luck")))))
        .withMessageContaining("luck");
  }
}
