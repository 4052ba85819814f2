package org.opsonin.toxicity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.monitoring.Plan.Demand;

class PlanTest {

  static Stream<String> products() {
    return Plans.NAVIGATOR.knowledge().ofKind("product").stream().map(Entry::id);
  }

  @Test
  void knowsAll67Products() {
    assertThat(products()).hasSize(67);
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyProductHasAPlanWithSignsAndWordsForAnEmergency(String product) {
    Plan plan = Plans.of(product, "2026-08-31", 21);

    assertThat(plan.items()).isNotEmpty();
    assertThat(plan.withoutRules()).isEmpty();
    assertThat(plan.signs()).isNotEmpty();
    assertThat(plan.on("emergency")).isNotEmpty();
    assertThat(plan.items())
        .allSatisfy(
            item ->
                assertThat(item.acting())
                    .isNotEmpty()
                    .allSatisfy(
                        acting ->
                            assertThat(acting.demand().rule().entry().citation().document())
                                .isNotEmpty()));
  }

  /// A product about whose own schedule nothing was read says so, and is graded uncertain.
  @ParameterizedTest
  @CsvSource({"pivekimab", "catumaxomab", "odronextamab", "satri-cel", "tabelecleucel", "orca-t"})
  void saysWhereOnlyTheLabelKnows(String product) {
    var item = Plans.item(Plans.of(product, "", 21), Phase.DURING, "label-check");

    assertThat(item.acting().getFirst().demand().rule().entry().certainty().isRead()).isFalse();
  }

  @Test
  void infersNothingAboutAMedicineWithoutRules() {
    Plan plan = Plans.of("carboplatin", "2026-08-31", 21);

    assertThat(plan.items()).isEmpty();
    assertThat(plan.withoutRules()).extracting(Medicine::id).containsExactly("carboplatin");
  }

  @Test
  void takesTheUnionOfACombination() {
    Plan both = Plans.of("nivolumab,ipilimumab", "2026-08-31", 21);
    Plan one = Plans.of("nivolumab", "2026-08-31", 21);

    assertThat(names(both)).containsAll(names(one)).contains("DURING morning-cortisol");
    assertThat(names(one)).doesNotContain("DURING morning-cortisol");
    Demand panel = Plans.item(both, Phase.DURING, "blood-count").acting().getFirst().demand();
    assertThat(panel.medicines())
        .extracting(Medicine::id)
        .containsExactly("nivolumab", "ipilimumab");
  }

  private static List<String> names(Plan plan) {
    return plan.items().stream().map(item -> item.phase() + " " + item.what().id()).toList();
  }

  /// ESMO and ASCO differ on how often thyroid tests are due: the shorter interval acts.
  /// days between doses | acting rhythm
  @ParameterizedTest
  @CsvSource({"14, before each dose", "28, before each dose", "29, every 4 to 6 weeks"})
  void theShorterIntervalActsAndTheOtherIsNamed(int everyDays, String acting) {
    var item =
        Plans.item(Plans.of("pembrolizumab", "2026-08-31", everyDays), Phase.DURING, "thyroid");

    assertThat(item.acting().getFirst().demand().rule().rhythm().words()).isEqualTo(acting);
    assertThat(item.acting()).hasSize(1);
    assertThat(item.acting().getFirst().alsoSaid()).hasSize(4);
  }

  @Test
  void withoutTheDaysBetweenDosesBothActBecauseNeitherIsSurelyShorter() {
    var item =
        Plans.item(
            Plans.of("pembrolizumab", "2026-08-31", OptionalInt.empty(), ""),
            Phase.DURING,
            "thyroid");

    assertThat(item.acting())
        .extracting(acting -> acting.demand().rule().rhythm().words())
        .containsExactly("before each dose", "every 4 to 6 weeks");
    assertThat(item.acting().getFirst().demand().timing())
        .isEqualTo(new Timing.NotDated("the number of days between doses"));
  }

  /// Of a range the shorter end dates the plan.
  @Test
  void datesARangeByItsShorterEnd() {
    var plan = Plans.of("pembrolizumab", "2026-08-31", 42);

    assertThat(Plans.days(Plans.timing(plan, Phase.DURING, "thyroid")))
        .startsWith(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 26));
  }

  @Test
  void cellTherapyHasItsThreeStretches() {
    var plan = Plans.of("Yescarta", "2026-08-31", OptionalInt.empty(), "");

    assertThat(Plans.days(Plans.timing(plan, Phase.DURING, "ice-score")))
        .hasSize(8)
        .startsWith(LocalDate.of(2026, 8, 31))
        .endsWith(LocalDate.of(2026, 9, 7));
    assertThat(Plans.days(Plans.timing(plan, Phase.DURING, "cytokine-watch")))
        .hasSize(15)
        .endsWith(LocalDate.of(2026, 9, 14));
    assertThat(Plans.days(Plans.timing(plan, Phase.DURING, "immunoglobulins")))
        .startsWith(LocalDate.of(2026, 9, 15))
        .allMatch(day -> !day.isAfter(LocalDate.of(2026, 12, 9)));
    assertThat(Plans.timing(plan, Phase.AFTER, "second-cancer"))
        .isEqualTo(new Timing.Stretch(LocalDate.of(2026, 8, 31), Optional.empty()));
  }

  @Test
  void asksForLateSideEffectsAtLeastTwelveMonthsAfterTheLastDose() {
    var plan = Plans.of("pembrolizumab", "2026-01-05", OptionalInt.of(21), "2027-02-28");

    assertThat(Plans.timing(plan, Phase.AFTER, "symptom-check"))
        .isEqualTo(
            new Timing.Stretch(LocalDate.of(2027, 2, 28), Optional.of(LocalDate.of(2028, 2, 28))));
    assertThat(Plans.timing(plan, Phase.DURING, "liver"))
        .isInstanceOfSatisfying(
            Timing.Series.class, series -> assertThat(series.goesOn()).isFalse());
  }

  @Test
  void stepUpDosesAreNotDatedByTheLaterInterval() {
    var plan = Plans.of("tarlatamab", "2026-08-31", 14);

    assertThat(Plans.timing(plan, Phase.DURING, "cytokine-watch"))
        .isEqualTo(new Timing.NotDated("the days of the step-up doses"));
  }

  @Test
  void tellsHowLongAfterTheLastDoseAPregnancyShouldWaitTheLongestFirst() {
    var plan = Plans.of("pembrolizumab,nivolumab", "2026-01-05", OptionalInt.of(21), "2026-09-30");

    assertThat(plan.on("pregnancy"))
        .extracting(Plan.Note::until)
        .startsWith(Optional.of(LocalDate.of(2027, 2, 28)), Optional.of(LocalDate.of(2027, 1, 30)));
  }

  @Test
  void findsWhatTheChartHas() {
    Origin origin = Origin.coded("Bundle.entry[1]", PartialDate.of(LocalDate.of(2026, 10, 1)));
    var treated =
        Plans.NOBODY.with(
            new Fact.Treatment(
                "nivolumab",
                Fact.Progress.UNDER_WAY,
                Fact.Intent.PALLIATIVE,
                PartialDate.of(LocalDate.of(2026, 9, 1)),
                PartialDate.UNKNOWN,
                Fact.Outcome.UNSPECIFIED,
                Optional.empty(),
                origin));
    var medicines = Plans.MONITORING.regimens().of(treated);

    assertThat(medicines)
        .singleElement()
        .satisfies(
            medicine -> {
              assertThat(medicine.start().toString()).isEqualTo("2026-09-01");
              assertThat(medicine.over()).isFalse();
            });
    Plan plan =
        Plans.MONITORING.plan(treated, new Regimen(medicines, OptionalInt.empty()), Plans.TODAY);
    assertThat(Plans.item(plan, Phase.BEFORE, "thyroid").seen().orElseThrow().never())
        .extracting(Measurement.Analyte::id)
        .containsExactly("tsh", "free-t4");
    assertThat(Plans.item(plan, Phase.BEFORE, "thyroid").what().analytes().getFirst().loinc())
        .contains("3016-3");
  }
}
