package org.opsonin.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Evaluator;
import org.opsonin.example.ExampleChart;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;

/// Holds the options against verdicts decided by hand from the words of the labels.
class TruthTableTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final Evaluator EVALUATOR =
      new Evaluator(NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), AS_OF);
  private static final List<TruthTable.Row> ROWS = TruthTable.rows();

  private static final String BOUNDARIES =
      """
      pd-l1 tps 0 %; pd-l1 tps 1 %; pd-l1 tps 49 %; pd-l1 tps 50 %; pd-l1 tps <1 %; pd-l1 tps >=50 %;
      pd-l1 cps 0 1; pd-l1 cps 1 1; pd-l1 cps 9 1; pd-l1 cps 10 1; pd-l1 tap 0 %; pd-l1 tap 1 %;
      pd-l1 tc 0 %; pd-l1 tc 1 %; pd-l1 tc 49 %; pd-l1 tc 50 %; pd-l1 ic 9 %; pd-l1 ic 10 %;
      pd-l1 failed; pd-l1 tps 60 % by pdl1-sp263; cldn18 74 %; cldn18 75 %; mrd 0.09 %; mrd 0.1 %;
      tmb 9.9 {mutations}/Mb; tmb 10 {mutations}/Mb; tmb 14 {mutations}/Mb in blood;
      msi-mmr msi-h; msi-mmr dmmr; msi-mmr pmmr; msi-mmr mss; her2 equivocal; ctdna-mrd negative;
      hla-a A*02:01 A*24:02; hla-a A*02:05 A*24:02; hla-a A*02 A*24:02; hla-a A*24:02;
      mage-a4 negative; cd19 negative; cd20 negative; egfr egfr-sensitising; egfr absent;
      alk rearrangement present; ros1 rearrangement present; yes cisplatin-unsuitable;
      yes no-satisfactory-alternative; no no-satisfactory-alternative;
      yes not-a-candidate-for-surgery; yes relapse-within-12-months-of-first-line;
      age 0 mo; age 1 mo; age 5 mo; age 6 mo; age 11; age 12; age 17; age 18; age 25; age 26;
      stage IIA; stage IIB; stage III; lines 0; lines 1; lines 2; lines 3; lines 4
      """;

  @TestFactory
  Stream<DynamicTest> everyRow() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where() + " " + row.given() + " -> " + row.indication(),
                    () ->
                        assertThat(verdict(row.given(), row.indication()))
                            .as(
                                "%s %s -> %s: %s",
                                row.where(), row.given(), row.indication(), row.why())
                            .isEqualTo(row.expected())));
  }

  @Test
  void tableIsLongAndRepeatsNothing() {
    var cases = ROWS.stream().map(row -> row.given() + " -> " + row.indication()).toList();

    assertThat(cases).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
  }

  @Test
  void tableHasEveryVerdictForManyIndications() {
    var verdicts =
        ROWS.stream()
            .collect(Collectors.groupingBy(TruthTable.Row::expected, Collectors.counting()));
    var indications = ROWS.stream().map(TruthTable.Row::indication).distinct().toList();

    assertThat(verdicts).allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(100));
    assertThat(verdicts).containsOnlyKeys(Truth.values());
    assertThat(indications).hasSizeGreaterThan(150);
  }

  @TestFactory
  Stream<DynamicTest> everyBoundaryIsThere() {
    return items(BOUNDARIES)
        .map(
            item ->
                DynamicTest.dynamicTest(
                    item,
                    () ->
                        assertThat(ROWS)
                            .anyMatch(row -> items(row.given()).anyMatch(item::equals))));
  }

  @Test
  void everyBloodCancerIsRefusedByTheLabelsForSolidTumours() {
    var blood = Pattern.compile("(DLBCLNOS|CHL|AML|BLL|CLLSLL|PCM|MDS|FL|CML);.*");

    assertThat(ROWS)
        .filteredOn(row -> row.indication().contains(".solid."))
        .filteredOn(row -> blood.matcher(row.given()).matches())
        .hasSizeGreaterThan(8)
        .allMatch(row -> row.expected() == Truth.NOT_MET);
  }

  @Test
  void withdrawnIndicationsAreNeverOptions() {
    var withdrawn =
        NAVIGATOR.options().indications().all().stream()
            .filter(indication -> !indication.isOption())
            .map(Indication::id)
            .toList();

    assertThat(withdrawn).hasSizeGreaterThanOrEqualTo(12);
    oneChartPerTumour()
        .forEach(
            chart -> assertThat(optionIds(chart, AS_OF)).doesNotContainAnyElementsOf(withdrawn));
  }

  @Test
  void weighingAllOptionsGivesTheSameVerdictsAsOneByOne() {
    oneChartPerTumour()
        .forEach(
            chart ->
                assertThat(NAVIGATOR.options().weigh(chart, AS_OF, "US"))
                    .allSatisfy(
                        option ->
                            assertThat(option.verdict())
                                .isEqualTo(verdict(chart, option.indication()))));
  }

  @ParameterizedTest
  @CsvSource({
    "pembrolizumab.mibc.ev-303-ev-304, 2026-07-09, 2026-07-10",
    "pembrolizumab.nsclc.keynote-671, 2023-10-15, 2023-10-16",
    "tislelizumab.gastro-oesophageal.herizon-gea-01, 2026-08-24, 2026-08-25",
    "atezolizumab.colon.atomic, 2026-10-07, 2026-10-08",
    "pembrolizumab.tnbc.keynote-d19, 2026-06-23, 2026-06-24",
    "nivolumab.melanoma.ignyte, 2026-08-05, 2026-08-06",
    "pembrolizumab.ovarian.keynote-b96, 2026-02-09, 2026-02-10",
    "nivolumab.hodgkin.s1826, 2026-03-19, 2026-03-20"
  })
  void anIndicationIsAnOptionFromTheDayOfItsApproval(
      String indication, LocalDate dayBefore, LocalDate approval) {
    Chart chart = chart("LUAD; age 60; stage IVA");

    assertThat(optionIds(chart, dayBefore)).doesNotContain(indication);
    assertThat(optionIds(chart, approval)).contains(indication);
  }

  private static Stream<Chart> oneChartPerTumour() {
    var charts = new TreeMap<String, String>();
    ROWS.forEach(
        row -> charts.putIfAbsent(items(row.given()).findFirst().orElseThrow(), row.given()));
    return charts.values().stream().map(TruthTableTest::chart);
  }

  private static Truth verdict(String given, String id) {
    return verdict(
        chart(given),
        NAVIGATOR.options().indications().find(id).filter(Indication::isOption).orElseThrow());
  }

  private static Truth verdict(Chart chart, Indication indication) {
    return EVALUATOR.explain(indication.when(), chart).truth();
  }

  private static List<String> optionIds(Chart chart, LocalDate asOf) {
    return NAVIGATOR.options().weigh(chart, asOf, "US").stream()
        .map(option -> option.indication().id())
        .toList();
  }

  private static Chart chart(String given) {
    return ExampleChart.read(given, NAVIGATOR.vocabulary(), AS_OF);
  }

  private static Stream<String> items(String given) {
    return Stream.of(given.split(";")).map(String::strip);
  }
}
