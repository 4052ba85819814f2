package org.opsonin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.example.ExampleChart;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigator;
import org.opsonin.report.html.HtmlReport;
import org.opsonin.report.json.JsonReport;
import org.opsonin.report.text.TextReport;
import org.opsonin.therapy.Option;

class ReportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Navigator NAVIGATOR = Navigator.load();

  private static Report report(Chart chart) {
    return Report.of(NAVIGATOR.navigate(chart, TODAY, "US"), List.of(), NAVIGATOR);
  }

  private static Report report(String shorthand) {
    return report(ExampleChart.read(shorthand, NAVIGATOR.vocabulary(), TODAY));
  }

  private static Fact cancer(String tumour, Fact.Course course, String day, int entry) {
    String place = "Bundle.entry[" + entry + "] (Condition)";
    return new Fact.Diagnosis(
        tumour, course, Origin.coded(place, PartialDate.parse(day).orElseThrow()));
  }

  @Test
  void putsTheMostRecentlyActiveCancerFirst() {
    var person = new Person(Optional.empty(), PartialDate.UNKNOWN, false);
    var chart =
        new Chart(
            person,
            List.of(
                cancer("MEL", Fact.Course.REMISSION, "2026-01-01", 1),
                cancer("LUAD", Fact.Course.ACTIVE, "2020-05", 2),
                cancer("COAD", Fact.Course.ACTIVE, "2025", 3)));

    Report report = report(chart);

    assertThat(report.cancers())
        .extracting(view -> view.diagnosis().orElseThrow().tumour())
        .containsExactly("COAD", "LUAD", "MEL");
    assertThat(TextReport.write(report, false)).containsSubsequence("CANCER: Colon", "CANCER: ");
    assertThat(HtmlReport.write(report)).containsSubsequence("Cancer 1: Colon", "Cancer 2: Lung");
    assertThat(JsonReport.write(report)).contains("\"tumour\": \"COAD\"");
  }

  @Test
  void whatFitsHasAReasonForEveryConditionAndNoneAgainst() {
    var report =
        report("LUAD; age 60; stage IVA; lines 0; pd-l1 tps 60 %; egfr absent; alk absent");

    assertThat(grounds(report, Truth.MET))
        .isNotEmpty()
        .allSatisfy(ground -> assertThat(ground.truth()).isEqualTo(Truth.MET))
        .noneSatisfy(ground -> assertThat(ground.parts()).isNotEmpty());
  }

  @Test
  void whatDoesNotFitShowsOnlyWhatSpeaksAgainstIt() {
    var report =
        report("LUAD; age 60; stage IVA; lines 0; pd-l1 tps 60 %; egfr absent; alk absent");

    assertThat(grounds(report, Truth.NOT_MET))
        .isNotEmpty()
        .allSatisfy(ground -> assertThat(ground.truth()).isEqualTo(Truth.NOT_MET));
  }

  @Test
  void whatCannotBeDecidedBeginsWithTheOpenConditions() {
    var report = report("LUAD; age 60; stage IVA; lines 0");
    CancerView view = report.cancers().getFirst();

    for (Option option : Report.options(view, Truth.UNKNOWN)) {
      var grounds = report.words().grounds().of(option.explanation());
      assertThat(grounds.getFirst().truth()).as(option.indication().id()).isEqualTo(Truth.UNKNOWN);
      assertThat(option.explanation().missing()).isNotEmpty();
    }
  }

  @Test
  void asksEachQuestionOnce() {
    var report = report("LUAD; age 60; stage IVA");

    assertThat(Report.questions(report.cancers().getFirst()))
        .extracting(question -> question.words())
        .doesNotHaveDuplicates()
        .isNotEmpty();
  }

  @Test
  void showsTheScoreOnlyWithItsLimits() {
    String facts =
        "LUAD; age 60; stage IVA; yes no-prior-systemic-therapy; tmb 12 {mutations}/Mb in tissue;"
            + " lab albumin 4.0 g/dL; lab neutrophils 4.0 10*3/uL; lab lymphocytes 1.6 10*3/uL";
    LocalDate then = LocalDate.of(2025, 11, 1);
    Chart chart = ExampleChart.read(facts, NAVIGATOR.vocabulary(), then);

    var fresh = Report.of(NAVIGATOR.navigate(chart, then, "US"), List.of(), NAVIGATOR);
    var stale = report(chart);

    var score = fresh.likelihoods().getFirst().score().orElseThrow();
    String html = HtmlReport.write(fresh);
    String json = JsonReport.write(fresh);
    String text = TextReport.write(fresh, false).replaceAll("\\s+", " ");
    for (String limit : score.limits()) {
      assertThat(List.of(html, json, text)).allSatisfy(out -> assertThat(out).contains(limit));
    }
    assertThat(List.of(html, json, text))
        .allSatisfy(out -> assertThat(out).contains(score.sentence()));
    assertThat(stale.likelihoods().getFirst().score()).isEmpty();
    assertThat(TextReport.write(stale, false)).contains("Not computed, missing: albumin, newer");
  }

  private static List<Ground> grounds(Report report, Truth verdict) {
    var grounds = new ArrayList<Ground>();
    for (Option option : Report.options(report.cancers().getFirst(), verdict)) {
      grounds.addAll(report.words().grounds().of(option.explanation()));
    }
    return grounds;
  }
}
