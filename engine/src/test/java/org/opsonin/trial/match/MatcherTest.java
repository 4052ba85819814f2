package org.opsonin.trial.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.trial.match.Matching.ecog;
import static org.opsonin.trial.match.Matching.given;
import static org.opsonin.trial.match.Matching.lung;
import static org.opsonin.trial.match.Matching.match;
import static org.opsonin.trial.match.Matching.trial;
import static org.opsonin.trial.match.Matching.tumour;

import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.match.CriterionMatch.Answer;

/// What a trial asks and how a chart stands to it.
class MatcherTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # chart                                        | verdict
          LUAD; ecog 1                                   | FITS_SO_FAR
          LUAD; ecog 1; lab hemoglobin 9 g/dL            | FITS_SO_FAR
          LUAD; ecog 1; lab hemoglobin 8.9 g/dL          | EXCLUDED_FOR_NOW
          LUAD; ecog 2                                   | EXCLUDED_FOR_NOW
          LUAD; ecog 2; given pembrolizumab              | EXCLUDED
          LUAD; ecog 1; given pembrolizumab              | EXCLUDED
          LUAD                                           | NEEDS
          LUNG; ecog 1                                   | NEEDS
          ecog 1                                         | NEEDS
          LUSC; ecog 1                                   | OTHER_CANCER
          MEL; ecog 1                                    | OTHER_CANCER
          MEL; ecog 1; given pembrolizumab               | OTHER_CANCER
          """)
  void saysWhereATrialStands(String given, Fit verdict) {
    assertThat(match(given, lung()).fit()).isEqualTo(verdict);
  }

  @Test
  void aTrialForOneHistologyIsNotOfferedToAnother() {
    var squamous =
        trial()
            .registeredFor("Non-Small Cell Lung Cancer")
            .wants("diagnosis", "Non-small cell lung cancer", tumour("NSCLC"))
            .wants("diagnosis", "Squamous histology", tumour("LUSC"));

    assertThat(match("LUAD; ecog 0", squamous).fit()).isEqualTo(Fit.OTHER_CANCER);
    assertThat(match("LUSC; ecog 0", squamous).fit()).isEqualTo(Fit.FITS_SO_FAR);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "LUAD, FITS_SO_FAR",
    "MEL, FITS_SO_FAR",
    "DLBCLNOS, OTHER_CANCER",
    "PCM, OTHER_CANCER"
  })
  void allSolidTumoursAreFoundAndLymphomaIsNone(String tumour, Fit verdict) {
    var byText = trial().wants("diagnosis", "Any solid tumour", tumour("SOLID"));
    var byRegistry = trial().registeredFor("Advanced Solid Tumors");

    assertThat(match(tumour, byText).fit()).isEqualTo(verdict);
    assertThat(match(tumour, byRegistry).fit()).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "age {0}, from {1} to {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "80, 18, -, MET",
        "17, 18, -, NOT_MET",
        "3, -, 17, MET",
        "18, -, 17, NOT_MET",
        "75, 18, 75, MET",
        "76, 18, 75, NOT_MET"
      })
  void anOpenAgeExcludesNobody(int age, Integer from, Integer to, Answer answer) {
    var trial =
        trial()
            .ages(
                Optional.ofNullable(from).map(Period::ofYears),
                Optional.ofNullable(to).map(Period::ofYears));

    assertThat(match("LUAD; age " + age, trial).criteria())
        .singleElement()
        .satisfies(one -> assertThat(one.answer()).isEqualTo(answer))
        .satisfies(
            one ->
                assertThat(one.mayChange())
                    .as("the young grow older")
                    .isEqualTo(answer == Answer.NOT_MET && from != null && age < from));
  }

  @Test
  void withoutAgeLimitsNothingIsAskedOfTheAge() {
    assertThat(match("LUAD; age 99", trial()).criteria()).isEmpty();
  }

  @Test
  void everyNonMatchHasItsReason() {
    TrialMatch other = match("MEL", lung());
    TrialMatch excluded = match("LUAD; given pembrolizumab", lung());
    TrialMatch registered = match("MEL", trial().registeredFor("Prostate Cancer"));

    assertThat(other.against())
        .extracting(one -> one.requirement().quote())
        .containsExactly("Adenocarcinoma of the lung");
    assertThat(excluded.against())
        .extracting(one -> one.requirement().quote())
        .containsExactly("Prior pembrolizumab");
    assertThat(registered.fit()).isEqualTo(Fit.OTHER_CANCER);
    assertThat(registered.isOnlyRegisteredForOthers()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Non Small Cell Lung Cancer, NEEDS",
    "'Stage IV Lung Cancer AJCC v8', FITS_SO_FAR",
    "Brain Metastases, NEEDS",
    "Pneumonitis, NEEDS",
    "Breast Cancer, OTHER_CANCER"
  })
  void theRegistrysConditionsAreAWeakSignal(String condition, Fit verdict) {
    assertThat(match("LUNG; ecog 0", trial().registeredFor(condition)).fit()).isEqualTo(verdict);
  }

  @Test
  void whatWasNotUnderstoodIsAnOpenQuestionAndNeverMet() {
    TrialMatch match =
        match(
            "LUAD; ecog 0",
            lung().unread(Item.Side.INCLUSION, "biomarker", "Carries the Foo mutation"));

    assertThat(match.fit()).isEqualTo(Fit.NEEDS);
    assertThat(match.toRead())
        .extracting(one -> one.requirement().quote())
        .containsExactly("Carries the Foo mutation");
    assertThat(match.standing().notEvaluated()).isEqualTo(1);
    assertThat(match.standing().met()).isEqualTo(2);
  }

  @Test
  void quotesTheSourceWordForWord() {
    TrialCriteria trial = lung().done();

    assertThat(match("LUAD", lung()).criteria())
        .allSatisfy(
            one -> {
              int start = one.requirement().start().orElseThrow();
              String quote = one.requirement().quote();
              assertThat(trial.trial().eligibility().substring(start, start + quote.length()))
                  .isEqualTo(quote);
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Malignant Peripheral Nerve Sheath Tumors, OTHER_CANCER",
    "Germ Cell Neoplasms, OTHER_CANCER",
    "Pancreatic Solid Lesions, NEEDS",
    "'COVID-19 Infection|Malignant Solid Neoplasm', FITS_SO_FAR",
    "Neoplasms, FITS_SO_FAR",
    "'Cancer|Prostate Cancer', NEEDS",
    "'Solid Tumor|Prostate Cancer', FITS_SO_FAR"
  })
  void aWordForAnyCancerDoesNotStandForThisOne(String conditions, Fit verdict) {
    var trial =
        trial()
            .registeredFor(conditions.split("\\|", -1))
            .wants("performance-status", "ECOG 0", ecog(0));

    assertThat(match("LUAD; ecog 0", trial).fit()).isEqualTo(verdict);
  }

  @Test
  void neverSaysThatSomebodyIsEligible() {
    assertThat(Arrays.stream(Fit.values()).map(Fit::words))
        .noneMatch(words -> words.contains("eligible"));
    assertThat(Matcher.ORDER).doesNotContain("eligible");
  }
}
