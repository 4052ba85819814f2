package org.opsonin.trial.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Person;
import org.opsonin.criteria.Criterion;
import org.opsonin.example.MadeUpCharts;
import org.opsonin.example.MadeUpCriteria;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.match.CriterionMatch.Answer;

/// Laws every match obeys, over made-up registries and charts.
class MatchLawsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final List<String> KINDS =
      List.of("diagnosis", "biomarker", "laboratory", "prior-treatment", "condition");

  private static Matcher.Day registry(long seed) {
    var random = new Random(seed);
    var lists =
        new MadeUpCriteria(seed, NAVIGATOR.vocabulary(), NAVIGATOR.definitions()).trials(40, 400);
    var trials = new ArrayList<TrialCriteria>();
    for (int i = 0; i < lists.size(); i++) {
      var trial = MadeUpTrial.named("NCT%08d".formatted(i));
      for (Criterion criterion : lists.get(i)) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        if (random.nextDouble() < 0.3) {
          trial.excludes(kind, "excludes", criterion);
        } else if (random.nextDouble() < 0.2) {
          trial.unread(Item.Side.INCLUSION, kind, "nobody understands this");
        } else {
          trial.wants(kind, "wants", criterion);
        }
      }
      trials.add(trial.done());
    }
    return Matcher.of(trials, NAVIGATOR.vocabulary(), NAVIGATOR.definitions()).asOf(TODAY);
  }

  private static List<Chart> charts(long seed) {
    return new MadeUpCharts(seed, NAVIGATOR.vocabulary(), TODAY).some(30, 40);
  }

  /// Counts and verdict are those of the explanations a person reads.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void explanationsFoldToTheVerdict(long seed) {
    var registry = registry(seed);
    for (Chart chart : charts(seed)) {
      Matches matches = registry.match(chart, Wishes.NONE);
      for (Standing standing : matches.ranked()) {
        TrialMatch match = matches.explain(standing);
        assertThat(count(match, Answer.MET)).isEqualTo(standing.met());
        assertThat(count(match, Answer.NOT_MET)).isEqualTo(standing.notMet());
        assertThat(count(match, Answer.UNKNOWN)).isEqualTo(standing.unknown());
        assertThat(count(match, Answer.NOT_EVALUATED)).isEqualTo(standing.notEvaluated());
        assertThat(match.criteria().stream().filter(CriterionMatch::isDecisiveAndOpen))
            .hasSize(standing.decisiveOpen());
        assertThat(standing.fit()).isEqualTo(verdict(match));
      }
    }
  }

  private static long count(TrialMatch match, Answer answer) {
    return match.criteria().stream().filter(one -> one.answer() == answer).count();
  }

  private static Fit verdict(TrialMatch match) {
    if (match.standing().cancer() == Truth.NOT_MET || match.isOnlyRegisteredForOthers()) {
      return Fit.OTHER_CANCER;
    }
    if (!match.against().isEmpty()) {
      return match.against().stream().allMatch(CriterionMatch::mayChange)
          ? Fit.EXCLUDED_FOR_NOW
          : Fit.EXCLUDED;
    }
    boolean isFor = match.standing().cancer() == Truth.MET;
    var includes =
        match.criteria().stream()
            .filter(one -> one.requirement().side() != Item.Side.EXCLUSION)
            .toList();
    long met = includes.stream().filter(one -> one.answer() == Answer.MET).count();
    boolean isMostlyRead = 2 * match.toRead().size() <= match.criteria().size();
    boolean isMostlyShown = isMostlyRead && 2 * met >= includes.size();
    return isFor && match.standing().decisiveOpen() == 0 && isMostlyShown
        ? Fit.FITS_SO_FAR
        : Fit.NEEDS;
  }

  /// What a chart does not say never speaks against a trial.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6})
  void aChartThatSaysNothingExcludesNothing(long seed) {
    var silent =
        new Chart(new Person(java.util.Optional.empty(), PartialDate.UNKNOWN, false), List.of());
    Matches matches = registry(seed).match(silent, Wishes.NONE);

    assertThat(matches.ranked())
        .allSatisfy(
            standing ->
                assertThat(matches.explain(standing).against())
                    .allSatisfy(one -> assertThat(asksAboutTheRecord(one)).isTrue()));
  }

  /// Taking a whole kind of fact out of a chart turns no open trial into an excluded one.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9})
  void forgettingWhatIsKnownOfOneThingNeverExcludes(long seed) {
    var registry = registry(seed);
    for (Chart chart : charts(seed)) {
      Matches all = registry.match(chart, Wishes.NONE);
      for (Class<? extends Fact> kind :
          List.of(Fact.LabResult.class, Fact.MarkerResult.class, Fact.Performance.class)) {
        Chart less =
            new Chart(
                chart.person(),
                chart.facts().stream().filter(fact -> !kind.isInstance(fact)).toList());
        Matches fewer = registry.match(less, Wishes.NONE);
        for (Standing before : all.ranked()) {
          Standing after =
              fewer.ranked().stream()
                  .filter(standing -> standing.trial() == before.trial())
                  .findFirst()
                  .orElseThrow();
          boolean asksAboutTheRecord =
              fewer.explain(after).against().stream().anyMatch(MatchLawsTest::asksAboutTheRecord);
          assertThat(before.fit().isOpen() && !after.fit().isOpen() && !asksAboutTheRecord)
              .as("%s, %s then %s", kind.getSimpleName(), before.fit(), after.fit())
              .isFalse();
        }
      }
    }
  }

  /// The words "no known ..." are the one question about the record instead of the person.
  private static boolean asksAboutTheRecord(CriterionMatch match) {
    return match.requirement().mustHold().stream()
        .flatMap(Criterion::nodes)
        .anyMatch(node -> node instanceof Criterion.NotKnown || node instanceof Criterion.Concept);
  }
}
