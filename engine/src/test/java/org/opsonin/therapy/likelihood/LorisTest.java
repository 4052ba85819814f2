package org.opsonin.therapy.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;

class LorisTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Loris LORIS = Loris.of(Knowledge.load());

  @ParameterizedTest(name = "{0} {1}, treated {2}, albumin {3}, ratio {4}, age {5}: {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # tumour | tmb | prior   | albumin | nlr | age | score | of 100
          LUAD     | 10  | NOT_MET | 4.0     | 3   | 65  | 0.658 | 54
          LUAD     | 10  | MET     | 4.0     | 3   | 65  | 0.445 | 23
          SKCM     | 50  | NOT_MET | 4.0     | 3   | 65  | 0.894 | 54
          SKCM     | 80  | NOT_MET | 4.0     | 3   | 65  | 0.894 | 54
          CCRCC    | 2   | NOT_MET | 3.5     | 30  | 65  | 0.477 | 23
          CCRCC    | 2   | NOT_MET | 3.5     | 25  | 90  | 0.501 | 41
          PAAD     | 2   | MET     | 3.0     | 5   | 70  | 0.098 | 7
          """)
  void followsTheFormula(
      String tumour,
      String tmb,
      Truth prior,
      String albumin,
      String nlr,
      int age,
      String score,
      int ofHundred) {
    LorisScore found =
        LORIS.score(inputs(tumour, tmb, prior, albumin, nlr, Optional.of(age))).orElseThrow();

    assertThat(found.score()).isEqualByComparingTo(score);
    assertThat(found.band().ofHundred()).isEqualTo(ofHundred);
  }

  @ParameterizedTest(name = "{0} {1}, treated {2}, albumin {3}, ratio {4}, age {5}: {6}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # tumour | tmb  | prior   | albumin | nlr | age | missing
          LUAD     | -    | NOT_MET | 4.0     | 3   | 65  | tissue mutational burden
          LUAD     | 10   | UNKNOWN | 4.0     | 3   | 65  | whether chemotherapy or targeted therapy was given before
          LUAD     | 10   | NOT_MET | -       | 3   | 65  | albumin
          LUAD     | 10   | NOT_MET | 40      | 3   | 65  | albumin: a possible value in the right unit
          LUAD     | 10   | NOT_MET | 4.0     | -   | 65  | neutrophils and lymphocytes of the same day
          LUAD     | 10   | NOT_MET | 4.0     | 3   | -   | age
          LUNG     | 10   | NOT_MET | 4.0     | 3   | 65  | the kind of cancer more precisely
          PRAD     | 10   | NOT_MET | 4.0     | 3   | 65  | nothing that can be given: the score does not cover this cancer
          GEJ      | 10   | NOT_MET | 4.0     | 3   | 65  | nothing that can be given: the score does not cover this cancer
          -        | 10   | NOT_MET | 4.0     | 3   | 65  | the one cancer it is about
          """)
  void givesNoScoreWithoutAllSixFactsAndNamesTheMissingOne(
      @Nullable String tumour,
      @Nullable String tmb,
      Truth prior,
      @Nullable String albumin,
      @Nullable String nlr,
      @Nullable Integer age,
      String missing) {
    LorisInputs inputs = inputs(tumour, tmb, prior, albumin, nlr, Optional.ofNullable(age));

    assertThat(LORIS.score(inputs)).isEmpty();
    assertThat(LORIS.missing(inputs)).containsExactly(missing);
  }

  @ParameterizedTest(name = "albumin of {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # day      | scored
          2026-09-24 | true
          2026-09-23 | false
          2026-09    | false
          2026-10    | true
          -          | false
          """)
  void takesBloodValuesOfTheLastSixtyDays(@Nullable String day, boolean scored) {
    PartialDate on = day == null ? PartialDate.UNKNOWN : PartialDate.parse(day).orElseThrow();
    LorisInputs now = inputs("LUAD", "10", Truth.MET, "4.0", "3", Optional.of(65));
    var inputs =
        new LorisInputs(
            TODAY,
            now.tmb(),
            now.priorSystemicTherapy(),
            Optional.of(new Measured(new BigDecimal("4.0"), on)),
            now.nlr(),
            now.ageInYears(),
            now.tumour());

    assertThat(LORIS.score(inputs).isPresent()).isEqualTo(scored);
  }

  @Test
  void neverComesWithoutItsLimits() {
    LorisScore score =
        LORIS.score(inputs("LUAD", "10", Truth.MET, "4.0", "3", Optional.of(65))).orElseThrow();

    assertThat(score.limits())
        .anyMatch(limit -> limit.contains("no better than mutational burden"))
        .anyMatch(limit -> limit.contains("not the chance of response"))
        .anyMatch(limit -> limit.contains("no reason to withhold"));
    assertThat(score.sentence())
        .isEqualTo(
            "In the cohort the score was built on, 23 of 100 people with a score like this responded"
                + " (46 of 197; 95 % range 18 to 30 of 100). This is no prediction for one person.");
  }

  @Test
  void saysWhatLiesOutsideTheCohort() {
    LorisScore score =
        LORIS.score(inputs("LUAD", "10", Truth.MET, "5.4", "3", Optional.of(65))).orElseThrow();

    assertThat(score.outside())
        .containsExactly("Albumin lies outside what the cohort of the score covered.");
  }

  @Test
  void showsWhatEachFactAdded() {
    LorisScore score =
        LORIS.score(inputs("LUAD", "80", Truth.MET, "4.0", "3", Optional.of(65))).orElseThrow();

    assertThat(score.parts()).hasSize(7);
    assertThat(score.parts().get(1).added()).isEqualByComparingTo("1.855"); // 50, the cap
    assertThat(score.parts().get(2).added()).isEqualByComparingTo("-0.8775");
  }

  private static LorisInputs inputs(
      @Nullable String tumour,
      @Nullable String tmb,
      Truth prior,
      @Nullable String albumin,
      @Nullable String nlr,
      Optional<Integer> age) {
    return new LorisInputs(
        TODAY,
        measured(tmb),
        prior,
        measured(albumin),
        measured(nlr),
        age,
        Optional.ofNullable(tumour));
  }

  private static Optional<Measured> measured(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(number -> new Measured(new BigDecimal(number), PartialDate.of(TODAY)));
  }
}
