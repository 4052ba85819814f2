package org.opsonin.trial.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.trial.match.Matching.PARIS;
import static org.opsonin.trial.match.Matching.copy;
import static org.opsonin.trial.match.Matching.ecog;
import static org.opsonin.trial.match.Matching.lung;
import static org.opsonin.trial.match.Matching.match;
import static org.opsonin.trial.match.Matching.trial;
import static org.opsonin.trial.match.Matching.tumour;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.criteria.Ask;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.match.CriterionMatch.Answer;

/// Which trials are offered, in which order, and what is asked first.
class RankingTest {

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
  void aTrialForPeopleWithAnotherIllnessDoesNotFitWhereNobodySaysThatItIsThere() {
    var kidney = new Criterion.Condition(List.of("kidney-transplant"));
    var trial = lung().wants("transplant", "A kidney transplant", kidney);

    assertThat(match("LUAD; ecog 0; lab hemoglobin 12 g/dL", trial).fit()).isEqualTo(Fit.NEEDS);
    assertThat(match("LUAD; ecog 0; lab hemoglobin 12 g/dL; has kidney-transplant", trial).fit())
        .isEqualTo(Fit.FITS_SO_FAR);
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
}
