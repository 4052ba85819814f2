package org.opsonin.trial.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Ask;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.example.ExampleChart;
import org.opsonin.kernel.Quantity;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.match.CriterionMatch.Answer;

class MatcherTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final Site.Point PARIS = new Site.Point(48.86, 2.35);

  private static Chart chart(String given) {
    return ExampleChart.read(given, NAVIGATOR.vocabulary(), TODAY);
  }

  private static Matches match(String given, Wishes wishes, MadeUpTrial... trials) {
    var registry = Arrays.stream(trials).map(MadeUpTrial::done).toList();
    return Matcher.of(registry, NAVIGATOR.vocabulary(), NAVIGATOR.definitions())
        .asOf(TODAY)
        .match(chart(given), wishes);
  }

  private static TrialMatch match(String given, MadeUpTrial trial) {
    Matches matches = match(given, Wishes.NONE, trial);
    return matches.explain(matches.ranked().getFirst());
  }

  private static MadeUpTrial trial() {
    return MadeUpTrial.named("NCT00000001");
  }

  private static Criterion tumour(String... types) {
    return new Criterion.Tumour(List.of(types), List.of());
  }

  private static Criterion ecog(int atMost) {
    return new Criterion.Performance("ecog", Side.AT_MOST, atMost);
  }

  private static Criterion given(String drug) {
    return new Criterion.Treated(List.of(drug));
  }

  private static Criterion hemoglobin(String atLeast) {
    var quantity = new Quantity(new BigDecimal(atLeast), "g/dL");
    return new Criterion.Lab(
        "hemoglobin", new Criterion.Threshold(Side.AT_LEAST, quantity), OptionalInt.empty());
  }

  private static MadeUpTrial lung() {
    return trial()
        .registeredFor("Lung Cancer")
        .wants("diagnosis", "Adenocarcinoma of the lung", tumour("LUAD"))
        .wants("performance-status", "ECOG 0 or 1", ecog(1))
        .wants("laboratory", "Hemoglobin 9 g/dl or more", hemoglobin("9"))
        .excludes("prior-treatment", "Prior pembrolizumab", given("pembrolizumab"));
  }

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

  @Test
  void groupsOfATrialDoNotExcludeEachOther() {
    var basket =
        trial()
            .wants("diagnosis", "Group A: adenocarcinoma of the lung", tumour("LUAD"))
            .wants("diagnosis", "Group B: melanoma", tumour("MEL"));
    TrialMatch match = match("LUAD; ecog 0", basket);

    assertThat(match.fit()).as("somebody must read what group B adds").isEqualTo(Fit.NEEDS);
    assertThat(match.criteria())
        .extracting(CriterionMatch::answer)
        .containsExactly(Answer.MET, Answer.UNKNOWN);
    assertThat(match.criteria().getLast().forOthers()).isTrue();
    assertThat(match("BLCA; ecog 0", basket).fit()).isEqualTo(Fit.OTHER_CANCER);
  }

  @Test
  void asksFirstForWhatDecides() {
    assertThat(match("LUAD", lung()).asks()).extracting(Ask::item).startsWith("ecog");
  }

  @ParameterizedTest(name = "{0}: offered {1}")
  @CsvSource({
    "RECRUITING, true",
    "NOT_YET_RECRUITING, true",
    "ENROLLING_BY_INVITATION, true",
    "UNKNOWN, true",
    "ACTIVE_NOT_RECRUITING, false",
    "COMPLETED, false",
    "TERMINATED, false",
    "WITHDRAWN, false"
  })
  void closedTrialsAreOfferedOnlyOnRequest(Recruitment recruitment, boolean offered) {
    var wishes = new Wishes(List.of(), Optional.empty(), OptionalDouble.empty(), true);

    assertThat(match("LUAD; ecog 0", Wishes.NONE, lung().is(recruitment)).ranked().isEmpty())
        .isEqualTo(!offered);
    assertThat(match("LUAD; ecog 0", wishes, lung().is(recruitment)).ranked()).hasSize(1);
  }

  @Test
  void ranksByFitThenOpenQuestionsThenDistance() {
    var near = new Wishes(List.of(), Optional.of(PARIS), OptionalDouble.empty(), false);
    Matches matches =
        match(
            "LUAD; ecog 0; lab hemoglobin 12 g/dL",
            near,
            copy("NCT00000001").at("Spain", 40.4, -3.7),
            copy("NCT00000002").at("France", 48.9, 2.3),
            copy("NCT00000003").at("France", Optional.empty()),
            copy("NCT00000004").unread(Item.Side.EXCLUSION, "other", "Something else"),
            MadeUpTrial.named("NCT00000005").wants("diagnosis", "Melanoma", tumour("MEL")),
            copy("NCT00000006").wants("performance-status", "ECOG 5", new Criterion.Not(ecog(1))),
            copy("NCT00000007").wants("biomarker", "PD-L1", tumour("LUAD")));

    assertThat(matches.ranked())
        .extracting(standing -> matches.trial(standing).id().substring(10))
        .containsExactly("2", "1", "3", "7", "4", "6", "5");
  }

  private static MadeUpTrial copy(String id) {
    return MadeUpTrial.named(id)
        .wants("diagnosis", "Adenocarcinoma of the lung", tumour("LUAD"))
        .wants("performance-status", "ECOG 0 or 1", ecog(1));
  }

  @Test
  void aSiteWithoutPlaceIsNotFarAway() {
    var near = new Wishes(List.of("France"), Optional.of(PARIS), OptionalDouble.of(100), false);
    Matches matches =
        match(
            "LUAD",
            near,
            copy("NCT00000001").at("Spain", 40.4, -3.7),
            copy("NCT00000002").at("France", 43.3, 5.4),
            copy("NCT00000003").at("France", 48.9, 2.3),
            copy("NCT00000004").at("France", Optional.empty()),
            copy("NCT00000005"));

    assertThat(matches.ranked())
        .extracting(standing -> matches.trial(standing).id())
        .containsExactly("NCT00000003", "NCT00000004", "NCT00000005");
  }

  /// A trial of which next to nothing is understood has few open questions, and says little.
  @Test
  void aTrialThatNobodyUnderstandsDoesNotFit() {
    var unread =
        trial()
            .registeredFor("Lung Cancer")
            .unread(Item.Side.INCLUSION, "other", "Something nobody understands");
    Matches matches = match("LUAD; ecog 0; lab hemoglobin 12 g/dL", Wishes.NONE, unread, lung());

    assertThat(matches.ranked())
        .extracting(Standing::fit)
        .containsExactly(Fit.FITS_SO_FAR, Fit.NEEDS);
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
