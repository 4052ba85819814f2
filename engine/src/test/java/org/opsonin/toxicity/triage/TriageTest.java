package org.opsonin.toxicity.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.toxicity.triage.Reports.PD1;
import static org.opsonin.toxicity.triage.Reports.TODAY;
import static org.opsonin.toxicity.triage.Reports.TRIAGE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.SharedFacts;
import org.opsonin.toxicity.triage.Outcome.Advice;
import org.opsonin.toxicity.triage.Outcome.Open;
import org.opsonin.toxicity.triage.Outcome.Reason;
import org.opsonin.toxicity.triage.SelfReport.Answer;

class TriageTest {

  @Test
  void theKnowledgeIsUnderstood() {
    assertThat(TRIAGE.problems()).isEmpty();
    assertThat(TRIAGE.proposals())
        .extracting(Thresholds::name)
        .containsExactly("default", "strict", "quiet");
  }

  @ParameterizedTest(name = "{0}: default {1}, strict {2}, quiet {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # symptoms, frequency severity interference | default | strict | quiet
          19 00       | GREEN        | GREEN        | GREEN
          19 11       | GREEN        | AMBER        | GREEN
          19 22       | AMBER        | AMBER        | AMBER
          19 33       | RED          | RED          | RED
          40 22       | GREEN        | AMBER        | GREEN
          40 33       | AMBER        | AMBER        | AMBER
          24 1        | AMBER        | AMBER        | AMBER
          29 1        | AMBER        | AMBER        | AMBER
          42 1        | AMBER        | AMBER        | AMBER
          43 1        | AMBER        | AMBER        | AMBER
          64 1        | AMBER        | AMBER        | AMBER
          73 1        | AMBER        | AMBER        | AMBER
          73 0        | GREEN        | GREEN        | GREEN
          37 1        | GREEN        | GREEN        | GREEN
          29 1;73 1   | RED          | RED          | RED
          19 22;53 22 | RED          | RED          | RED
          40 33;52 33 | RED          | RED          | RED
          40 33;24 1  | RED          | RED          | RED
          19 -4       | AMBER        | AMBER        | AMBER
          19 3-       | GREEN_SO_FAR | AMBER        | GREEN_SO_FAR
          19 4-       | AMBER        | AMBER        | AMBER
          49 4--      | GREEN_SO_FAR | AMBER        | GREEN_SO_FAR
          19 04       | GREEN_SO_FAR | GREEN_SO_FAR | GREEN_SO_FAR
          17 044      | GREEN_SO_FAR | GREEN_SO_FAR | GREEN_SO_FAR
          17 001      | GREEN_SO_FAR | GREEN_SO_FAR | GREEN_SO_FAR
          17 0--      | GREEN        | GREEN        | GREEN
          10 04       | GREEN_SO_FAR | GREEN_SO_FAR | GREEN_SO_FAR
          19 04;19 11 | GREEN_SO_FAR | AMBER        | GREEN_SO_FAR
          """)
  void levelsFollowCompositeGrades(String symptoms, Level proposed, Level strict, Level quiet) {
    SelfReport report = Reports.with(TODAY, symptoms.split(";"));

    assertThat(Reports.assess(report).level()).isEqualTo(proposed);
    assertThat(under("strict", report).level()).isEqualTo(strict);
    assertThat(under("quiet", report).level()).isEqualTo(quiet);
  }

  private static Outcome under(String proposal, SelfReport report) {
    return TRIAGE.assess(report, History.NONE, Reports.plan("pd-1", Reports.proposal(proposal)));
  }

  @ParameterizedTest(name = "{0} then {1}: default {2}, quiet {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a week ago | now   | default | quiet | quiet, seen by the clinic
          19 00        | 19 11 | AMBER   | GREEN | GREEN
          19 11        | 19 11 | GREEN   | GREEN | GREEN
          19 22        | 19 22 | AMBER   | AMBER | GREEN
          19 33        | 19 22 | AMBER   | AMBER | GREEN
          19 11        | 19 22 | AMBER   | AMBER | AMBER
          40 11        | 40 22 | GREEN   | GREEN | GREEN
          40 00        | 40 22 | AMBER   | AMBER | AMBER
          19 -1        | 19 11 | GREEN   | GREEN | GREEN
          24 1         | 24 1  | AMBER   | GREEN | GREEN
          24 0         | 24 1  | AMBER   | AMBER | AMBER
          19 33        | 19 33 | RED     | RED   | RED
          """)
  void aRiseIsAmber(String before, String now, Level proposed, Level quiet, Level quietSeen) {
    SelfReport earlier = Reports.with(TODAY.minusDays(7), before);
    SelfReport report = Reports.with(TODAY, now);
    Plan quietPlan = Reports.plan("pd-1", Reports.proposal("quiet"));

    assertThat(TRIAGE.assess(report, Reports.history(earlier), PD1).level()).isEqualTo(proposed);
    assertThat(TRIAGE.assess(report, Reports.history(earlier), quietPlan).level()).isEqualTo(quiet);
    assertThat(TRIAGE.assess(report, Reports.seen(earlier), quietPlan).level())
        .isEqualTo(quietSeen);
  }

  @Test
  void whatTheClinicSawTooLongAgoIsRepeated() {
    Plan quiet = Reports.plan("pd-1", Reports.proposal("quiet"));
    SelfReport now = Reports.with(TODAY, "19 22");

    assertThat(TRIAGE.assess(now, Reports.seen(Reports.with(TODAY.minusDays(28), "19 22")), quiet))
        .satisfies(outcome -> assertThat(outcome.level()).isEqualTo(Level.GREEN))
        .satisfies(outcome -> assertThat(outcome.notes()).hasSize(1));
    assertThat(
            TRIAGE
                .assess(now, Reports.seen(Reports.with(TODAY.minusDays(29), "19 22")), quiet)
                .level())
        .isEqualTo(Level.AMBER);
  }

  @ParameterizedTest(name = "{0} then {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a week ago, seen | now               | default | quiet
          19 22;20 22        | 19 22;20 22       | RED     | RED
          19 22              | 19 22;20 22       | RED     | RED
          19 22;20 22        | 19 22             | GREEN   | GREEN
          19 22;24 1         | 19 22;24 1        | RED     | RED
          24 1               | 24 1;40 33        | RED     | RED
          19 22;20 22;46 22  | 19 22;20 22;46 22 | RED     | RED
          """)
  void twoAmbersAreRedHoweverOftenTheClinicSawThem(
      String before, String now, Level proposed, Level quiet) {
    History seen = Reports.seen(Reports.with(TODAY.minusDays(7), before.split(";")));
    SelfReport report = Reports.with(TODAY, now.split(";"));
    Plan quietPlan = Reports.plan("pd-1", Reports.proposal("quiet"));

    assertThat(TRIAGE.assess(report, seen, PD1).level()).isEqualTo(proposed);
    assertThat(TRIAGE.assess(report, seen, quietPlan).level()).isEqualTo(quiet);
  }

  @Test
  void oneSymptomIsOneAmberHoweverManyRulesItMeets() {
    var outcome =
        TRIAGE.assess(
            Reports.with(TODAY, "19 22"),
            Reports.history(Reports.with(TODAY.minusDays(7), "19 00")),
            PD1);

    assertThat(outcome.level()).isEqualTo(Level.AMBER);
    assertThat(outcome.reasons()).hasSize(2);
  }

  @Test
  void everyRedFlagIsRedWithItsAdviceAndSource() {
    for (RedFlag flag : TRIAGE.redFlags()) {
      var outcome = Reports.assess(Reports.answering(Reports.with(TODAY), flag.id(), Answer.YES));

      assertThat(outcome.level()).as(flag.id()).isEqualTo(Level.RED);
      assertThat(outcome.advice()).containsExactly(flag.advice());
      assertThat(outcome.reasons())
          .singleElement()
          .satisfies(reason -> assertThat(reason.rule()).isEqualTo(flag.entry()))
          .satisfies(reason -> assertThat(reason.on()).isEqualTo(TODAY));
      assertThat(flag.question()).as(flag.id()).endsWith("?");
    }
  }

  @Test
  void aQuestionThatWasNotAnsweredIsAskedAgainAndNeverNo() {
    var outcome =
        Reports.assess(Reports.answering(Reports.with(TODAY), "chest-pain", Answer.NOT_ANSWERED));

    assertThat(outcome.level()).isEqualTo(Level.GREEN_SO_FAR);
    assertThat(outcome.headline())
        .isEqualTo("green so far, not answered: Pain or tightness in the chest");
    assertThat(outcome.open()).extracting(Open::id).containsExactly("chest-pain");
    assertThat(outcome.advice()).extracting(Advice::id).containsExactly("answer-the-rest");
  }

  @Test
  void anEmptyReportIsNoGreen() {
    var outcome = Reports.assess(new SelfReport(TODAY, List.of(), Map.of(), List.of()));

    assertThat(outcome.level()).isEqualTo(Level.GREEN_SO_FAR);
    assertThat(outcome.open()).hasSize(TRIAGE.redFlags().size() - 2 + TRIAGE.sentinels().size());
  }

  @Test
  void yesToAWarningSignThatIsNotKnownIsRed() {
    assertThat(
            Reports.assess(Reports.answering(Reports.with(TODAY), "of-next-year", Answer.YES))
                .level())
        .isEqualTo(Level.RED);
  }

  @Test
  void reasonsAndAdviceComeMostUrgentFirst() {
    var report =
        Reports.answering(
            Reports.answering(Reports.with(TODAY, "19 22"), "yellow", Answer.YES),
            "chest-pain",
            Answer.YES);

    var outcome = Reports.assess(report);

    assertThat(outcome.reasons())
        .extracting(reason -> reason.rule().id())
        .containsExactly("chest-pain", "yellow", "sentinel-amber");
    assertThat(outcome.advice())
        .extracting(Advice::id)
        .containsExactly("emergency-number", "team-now");
    assertThat(outcome.reasons()).extracting(Reason::about).contains("pro-19");
  }

  @Test
  void earlierReportsFromTheFutureAreNamedAndNotUsed() {
    var outcome =
        TRIAGE.assess(
            Reports.with(TODAY, "19 11"),
            Reports.history(Reports.with(TODAY.plusDays(1), "19 00")),
            PD1);

    assertThat(outcome.level()).isEqualTo(Level.GREEN);
    assertThat(outcome.notes()).hasSize(1);
  }

  @Test
  void everySideEffectOfTheTableHasAWarningSign() {
    var named =
        TRIAGE.redFlags().stream()
            .flatMap(flag -> flag.entry().body().texts("iraes").stream())
            .toList();

    assertThat(SharedFacts.rows("facts/irae_by_organ.tsv"))
        .allSatisfy(row -> assertThat(named).contains(row.getOrDefault("id", "")));
    assertThat(named)
        .allSatisfy(id -> assertThat(Reports.KNOWLEDGE.find("irae", id)).as(id).isPresent());
  }
}
