package org.opsonin.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.chart.Range;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;

/// The questions trials ask beyond those of labels: washouts, limits of normal, time since.
class TrialQuestionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Person NOBODY = new Person(Optional.empty(), PartialDate.UNKNOWN, false);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final Evaluator EVALUATOR =
      new Evaluator(NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), TODAY);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UNDER_WAY | 2026-06-01 | -          | 28 | MET
          UNDER_WAY | 2026-06-01 | -          | 0  | MET
          COMPLETED | 2026-06-01 | 2026-11-20 | 28 | MET
          COMPLETED | 2026-06-01 | 2026-11-20 | 0  | NOT_MET
          COMPLETED | 2026-06-01 | 2026-09-01 | 28 | NOT_MET
          COMPLETED | 2026-06-01 | 2026-10-26 | 28 | MET
          COMPLETED | 2026-06-01 | 2026-10-25 | 28 | NOT_MET
          COMPLETED | 2026-06-01 | 2026-10    | 28 | UNKNOWN
          STOPPED   | 2026-11-10 | -          | 28 | MET
          STOPPED   | 2026-06-01 | -          | 28 | UNKNOWN
          STOPPED   | -          | -          | 28 | UNKNOWN
          PLANNED   | 2026-12-01 | -          | 28 | UNKNOWN
          """,
      delimiter = '|')
  void aTreatmentIsRecentByItsLastDay(
      Fact.Progress progress, String start, String end, int days, Truth expected) {
    var treatment =
        new Fact.Treatment(
            "carboplatin",
            progress,
            Fact.Intent.UNSPECIFIED,
            date(start),
            date(end),
            Fact.Outcome.UNSPECIFIED,
            Optional.empty(),
            at("2026-11-21"));

    assertThat(truth(new Criterion.Recent(List.of("platinum"), days), treatment))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ecog      | 1  | ecog      | AT_MOST  | 1  | MET
          ecog      | 2  | ecog      | AT_MOST  | 1  | NOT_MET
          karnofsky | 70 | ecog      | AT_MOST  | 1  | MET
          karnofsky | 60 | ecog      | AT_MOST  | 1  | NOT_MET
          karnofsky | 90 | ecog      | AT_MOST  | 0  | MET
          karnofsky | 50 | ecog      | AT_MOST  | 2  | MET
          karnofsky | 0  | ecog      | AT_LEAST | 5  | MET
          ecog      | 1  | karnofsky | AT_LEAST | 70 | MET
          ecog      | 1  | karnofsky | AT_LEAST | 80 | UNKNOWN
          ecog      | 2  | karnofsky | AT_LEAST | 70 | NOT_MET
          ecog      | 0  | lansky    | AT_LEAST | 90 | MET
          lansky    | 40 | karnofsky | AT_LEAST | 50 | NOT_MET
          """,
      delimiter = '|')
  void performanceIsComparedAcrossScales(
      String scale, int score, String asked, Side side, int bound, Truth expected) {
    var performance = new Fact.Performance(scale, score, at("2026-11-01"));

    assertThat(truth(new Criterion.Performance(asked, side, bound), performance))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          101 | 40 | 2.5 | NOT_MET
          100 | 40 | 2.5 | MET
          100 | 40 | 3   | MET
          120 | 40 | 3   | MET
          121 | 40 | 3   | NOT_MET
          """,
      delimiter = '|')
  void multiplesOfTheUpperLimitUseTheReportsOwnLimit(
      String value, String upper, String times, Truth expected) {
    var result =
        new Fact.LabResult(
            "alt",
            Range.exactly(quantity(value, "U/L")),
            Optional.empty(),
            Optional.of(quantity(upper, "U/L")),
            at("2026-11-01"));

    assertThat(truth(atMostTimesNormal(times), result)).isEqualTo(expected);
  }

  @Test
  void aResultWithoutItsLimitAsksForTheLimit() {
    var result =
        new Fact.LabResult(
            "alt",
            Range.exactly(quantity("100", "U/L")),
            Optional.empty(),
            Optional.empty(),
            at("2026-11-01"));

    Explanation explanation = EVALUATOR.explain(atMostTimesNormal("3"), chart(result));

    assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(explanation.reason()).isEqualTo(Reason.LIMIT_NOT_STATED);
    assertThat(explanation.missing().first().words()).contains("limit of normal");
  }

  @ParameterizedTest
  @CsvSource({"AT_LEAST, 2, MET", "AT_LEAST, 3, NOT_MET", "ABOVE, 2, NOT_MET", "BELOW, 3, MET"})
  void aStatedNumberIsHeldAgainstItsBound(Side side, int bound, Truth expected) {
    var stated = new Fact.Statement("prior-lines", Truth.MET, OptionalInt.of(2), at("2026-11-01"));

    assertThat(truth(new Criterion.Stated("prior-lines", side, bound), stated)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"AT_LEAST, 10, MET", "ABOVE, 10, NOT_MET", "ABOVE, 9, MET", "AT_MOST, 10, MET"})
  void aSteroidDoseIsHeldAgainstItsBound(Side side, String bound, Truth expected) {
    var prednisone =
        new Fact.Treatment(
            "prednisone",
            Fact.Progress.UNDER_WAY,
            Fact.Intent.UNSPECIFIED,
            date("2026-11-01"),
            PartialDate.UNKNOWN,
            Fact.Outcome.UNSPECIFIED,
            Optional.of(quantity("10", "mg/d")),
            at("2026-11-01"));

    assertThat(
            truth(new Criterion.Steroids(new Threshold(side, quantity(bound, "mg/d"))), prednisone))
        .isEqualTo(expected);
  }

  @Test
  void silenceAnswersNone() {
    var silent = new Chart(NOBODY, List.of());

    assertThat(
            List.of(
                new Criterion.Recent(List.of("platinum"), 28),
                new Criterion.Performance("karnofsky", Side.AT_LEAST, 70),
                new Criterion.Stated("prior-lines", Side.AT_MOST, 2),
                atMostTimesNormal("3")))
        .allSatisfy(
            asked -> {
              Explanation explanation = EVALUATOR.explain(asked, silent);
              assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
              assertThat(explanation.missing()).isNotEmpty();
            });
  }

  private static Criterion atMostTimesNormal(String times) {
    return new Criterion.Lab(
        "alt", new Threshold(Side.AT_MOST, quantity(times, "{ULN}")), OptionalInt.empty());
  }

  private static Truth truth(Criterion asked, Fact fact) {
    return EVALUATOR.explain(asked, chart(fact)).truth();
  }

  private static Chart chart(Fact fact) {
    return new Chart(NOBODY, List.of(fact));
  }

  private static Origin at(String on) {
    return Origin.coded("fact", date(on));
  }

  private static PartialDate date(String text) {
    return text.equals("-") ? PartialDate.UNKNOWN : PartialDate.parse(text).orElseThrow();
  }

  private static Quantity quantity(String value, String unit) {
    return new Quantity(new BigDecimal(value), unit);
  }
}
