package org.opsonin.toxicity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatingTest {

  // start, span, times, day
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-01-31, 1 mo, 1, 2026-02-28
          2026-01-31, 1 mo, 2, 2026-03-31
          2028-01-31, 1 mo, 1, 2028-02-29
          2028-02-29, 12 mo, 1, 2029-02-28
          2028-02-29, 12 mo, 4, 2032-02-29
          2028-02-28, 1 d, 1, 2028-02-29
          2027-02-28, 1 d, 1, 2027-03-01
          2026-12-31, 3 wk, 1, 2027-01-21
          2026-12-31, 6 h, 4, 2026-12-31
          """)
  void countsFromItsFirstDayOverMonthEndsAndLeapDays(
      LocalDate start, String span, int times, LocalDate day) {
    assertThat(Span.parse(span).orElseThrow().after(start, times)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"'4 w'", "four weeks", "'-1 d'", "4wk", "'4 {wk}'", "''"})
  void readsNothingElse(String text) {
    assertThat(Span.parse(text)).isEmpty();
  }

  @Test
  void dosesFallEveryThreeWeeksAcrossALeapDay() {
    var plan = Plans.of("pembrolizumab", "2028-02-08", 21);

    assertThat(Plans.days(Plans.timing(plan, Phase.DURING, "blood-count")))
        .startsWith(LocalDate.of(2028, 2, 8), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 21));
    assertThat(Plans.timing(plan, Phase.BEFORE, "blood-count"))
        .isEqualTo(new Timing.OneDay(LocalDate.of(2028, 2, 7)));
  }

  @Test
  void withoutAStartNothingIsDated() {
    var plan = Plans.of("pembrolizumab,ipilimumab", "", OptionalInt.of(21), "");

    assertThat(plan.items())
        .flatExtracting(Plan.Item::acting)
        .extracting(acting -> acting.demand().timing())
        .allMatch(
            timing -> timing instanceof Timing.NotDated || timing instanceof Timing.IfItComes);
  }

  @Test
  void aMonthWithoutADayIsNoStart() {
    var known =
        Plans.MONITORING
            .regimens()
            .named("pembrolizumab")
            .orElseThrow()
            .given(
                org.opsonin.kernel.PartialDate.parse("2026-09").orElseThrow(),
                org.opsonin.kernel.PartialDate.UNKNOWN,
                false);
    var plan =
        Plans.MONITORING.plan(
            Plans.NOBODY, new Regimen(List.of(known), OptionalInt.of(21)), Plans.TODAY);

    assertThat(Plans.timing(plan, Phase.BEFORE, "ecg"))
        .isEqualTo(new Timing.NotDated("the day of the first dose"));
  }

  @Test
  void refusesDosesWithoutDaysBetween() {
    assertThatThrownBy(() -> new Regimen(List.of(), OptionalInt.of(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Days never repeat, never go back, and stay within their bounds.
  @Property(seed = "20261123", tries = 300)
  void aSeriesRises(
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll Span.Unit unit,
      @ForAll @IntRange(min = 0, max = 1500) int length) {
    if (unit == Span.Unit.HOUR) {
      return;
    }
    LocalDate first = LocalDate.of(2027, 12, 31);
    var series = new Timing.Series(first, new Span(count, unit), first.plusDays(length), false);

    assertThat(series.days()).startsWith(first).isSorted().doesNotHaveDuplicates();
    assertThat(series.days().getLast()).isBeforeOrEqualTo(series.last());
  }

  /// More medicines never take an item away, and never make one rarer.
  @Property(seed = "20261123", tries = 60)
  void anotherMedicineTakesNothingAway(
      @ForAll @IntRange(min = 0, max = 66) int one,
      @ForAll @IntRange(min = 0, max = 66) int other,
      @ForAll @IntRange(min = 7, max = 42) int everyDays) {
    List<String> products = PlanTest.products().toList();
    Plan alone = Plans.of(products.get(one), "2026-08-31", everyDays);
    Plan both = Plans.of(products.get(one) + "," + products.get(other), "2026-08-31", everyDays);

    for (Plan.Item item : alone.items()) {
      assertThat(both.items())
          .as(products.get(one) + " with " + products.get(other) + ": " + item.what().id())
          .anyMatch(
              more ->
                  more.what().equals(item.what())
                      && more.phase() == item.phase()
                      && more.scope().equals(item.scope())
                      && more.event().equals(item.event()));
    }
  }
}
