package org.opsonin.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.eligibility.Item.Status;

/// The trials that ship: enough of them, of every area, and a text whose every character is
/// accounted for.
class StarterTrialsTest {

  private static final Navigator NAVIGATOR = Navigator.load();
  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static final List<StarterTrial> TRIALS =
      StarterTrials.of(
          NAVIGATOR.knowledge(), NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), PROBLEMS::add);

  @Test
  void everyShippedTrialIsUnderstoodWhole() {
    assertThat(PROBLEMS).isEmpty();
    assertThat(TRIALS)
        .hasSizeGreaterThanOrEqualTo(60)
        .hasSameSizeAs(NAVIGATOR.knowledge().ofKind("trial"));
  }

  @Test
  void everyTrialHasARegistryNumberALinkADateAndSomethingThatIsEvaluated() {
    assertThat(TRIALS)
        .allSatisfy(
            starter -> {
              assertThat(starter.trial().id()).matches("NCT\\d{8}");
              assertThat(starter.trial().page()).isPresent();
              assertThat(starter.trial().asOf()).contains(LocalDate.of(2026, 1, 1));
              assertThat(starter.trial().summary()).isNotBlank();
              assertThat(starter.trial().sites()).isNotEmpty();
              assertThat(starter.trial().interventions()).isNotEmpty();
              assertThat(starter.asked()).isPresent();
            });
  }

  @Test
  void everyAreaOfCancerHasATrial() {
    var tumours = NAVIGATOR.vocabulary().tumours();
    String areas =
        """
        NSCLC SCLC MEL UM CCRCC BLADDER HNSC STOMACH COADREAD READ HCC BILIARY_TRACT PAAD BREAST
        OVARY UCEC CERVIX PRAD GB SYNS PLMESO THAP MCC CSCC NECNOS DLBCLNOS MTNN BLL TLL PCM NBL
        SOLID
        """;
    for (String area : areas.strip().split("\\s+", -1)) {
      assertThat(TRIALS)
          .as(area)
          .anyMatch(
              starter ->
                  starter.tumours().stream()
                      .anyMatch(type -> type.equals(area) || tumours.isA(type, area)));
    }
  }

  @Test
  void everyKindOfImmunotherapyHasATrial() {
    var drugs = NAVIGATOR.vocabulary().drugs();
    for (String kind :
        List.of(
            "checkpoint-inhibitor",
            "bispecific-checkpoint-antibody",
            "bispecific-t-cell-engager",
            "car-t",
            "tcr-t",
            "til",
            "nk-cell-therapy",
            "cancer-vaccine",
            "mrna-vaccine",
            "dendritic-cell-vaccine",
            "oncolytic-virus",
            "gene-therapy",
            "cytokine",
            "tlr-agonist",
            "antibody-drug-conjugate",
            "radiopharmaceutical",
            "microbiome-therapy")) {
      assertThat(TRIALS)
          .as(kind)
          .anyMatch(starter -> starter.therapies().stream().anyMatch(it -> drugs.isA(it, kind)));
    }
  }

  @Test
  void conjugatesAndRadioligandsAreTriedTogetherWithACheckpointInhibitor() {
    for (String partner : List.of("antibody-drug-conjugate", "radiopharmaceutical")) {
      assertThat(TRIALS)
          .anyMatch(
              starter -> starter.therapies().containsAll(List.of(partner, "checkpoint-inhibitor")));
    }
  }

  @Test
  void itemsCoverTheEligibilityTextWholeAndInOrder() {
    for (StarterTrial starter : TRIALS) {
      String text = starter.trial().eligibility();
      int at = 0;
      for (Item item : starter.items()) {
        assertThat(item.start()).as(starter.trial().id()).isEqualTo(at);
        at = item.end();
      }
      assertThat(at).isEqualTo(text.length());
      assertThat(text).startsWith("Inclusion Criteria:\n\n* ");
    }
  }

  @Test
  void claimsAreShortDistinctAndNeverPromiseAdmission() {
    for (StarterTrial starter : TRIALS) {
      var claims = claims(starter);
      assertThat(new HashSet<>(claims)).as(starter.trial().id()).hasSameSizeAs(claims);
      assertThat(claims)
          .allSatisfy(
              claim ->
                  assertThat(claim)
                      .hasSizeLessThanOrEqualTo(220)
                      .endsWith(".")
                      .doesNotContainIgnoringCase("eligible"));
    }
  }

  @Test
  void mostConditionsAreEvaluatedAndTheOthersAreKeptInWords() {
    Set<Status> statuses =
        TRIALS.stream()
            .flatMap(starter -> starter.items().stream())
            .map(Item::status)
            .collect(Collectors.toSet());
    long asked = TRIALS.stream().mapToLong(starter -> claims(starter).size()).sum();
    long parsed =
        TRIALS.stream()
            .flatMap(starter -> starter.items().stream())
            .filter(item -> item.status() == Status.PARSED)
            .count();

    assertThat(statuses).containsExactlyInAnyOrder(Status.values());
    assertThat((double) parsed / asked).isGreaterThan(0.7);
  }

  @Test
  void atLeastAThirdOfTheTrialsHaveThreeExamples() {
    long with =
        TRIALS.stream()
            .filter(starter -> starter.entry().body().items("examples").size() >= 3)
            .count();

    assertThat(with * 3).isGreaterThanOrEqualTo(TRIALS.size());
  }

  @Test
  void aTrialUnderstoodByHalfIsLeftOutAndReported() {
    var problems = new ArrayList<Problem>();

    var trials = read("    inclusion: [{claim: Something., when: {tumour: [NOWHERE]}}]", problems);

    assertThat(trials).isEmpty();
    assertThat(problems).extracting(Problem::code).containsExactly("KB-023");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phases: [5]                      | KB-025
          recruitment: soon                | KB-025
          sex: other                       | KB-025
          age: {atLeast: young}            | KB-025
          interventions: [{drug: nothing}] | KB-025
          tumours: [NOWHERE]               | KB-023
          therapies: [nothing]             | KB-023
          inclusion: [no-such-condition]   | KB-023
          inclusion: [{about: age}]        | KB-002
          colour: blue                     | KB-003
          """)
  void everyMistakeIsReportedWithItsCode(String line, String code) {
    var problems = new ArrayList<Problem>();

    read("    " + line, problems);

    assertThat(problems).extracting(Problem::code).contains(Objects.requireNonNull(code).strip());
  }

  @Test
  void aClaimWithoutACriterionIsNotEvaluatedAndAnExclusionSaysWhatExcludes() {
    var problems = new ArrayList<Problem>();

    var trials =
        read(
            """
                inclusion: [{claim: Courage.}, {claim: Cancer., when: {tumour: [NSCLC]}}]
                exclusion: [{claim: A cold., when: {condition: [active-infection]}}]
            """
                .stripTrailing(),
            problems);

    assertThat(problems).isEmpty();
    var trial = trials.getFirst();
    assertThat(trial.trial().eligibility())
        .isEqualTo(
            "Inclusion Criteria:\n\n* Courage.\n\n* Cancer.\n\nExclusion Criteria:\n\n* A cold.");
    assertThat(trial.items())
        .filteredOn(item -> item.status() != Status.STRUCTURAL)
        .extracting(Item::side, Item::status)
        .containsExactly(
            tuple(Item.Side.INCLUSION, Status.NOT_EVALUATED),
            tuple(Item.Side.INCLUSION, Status.PARSED),
            tuple(Item.Side.EXCLUSION, Status.PARSED));
  }

  /// One trial that has `lines` in place of the same fields of a whole one.
  private static List<StarterTrial> read(String lines, List<Problem> problems) {
    String head =
        """
        kind: trial
        source: {document: d, section: s, retrieved: 2026-01-01}
        review: {status: unreviewed}
        jurisdiction: any
        since: 2026-01
        certainty: A
        entries:
          - id: NCT00000000
            name: A trial
            summary: It tries something.
        """;
    var fields = new StringBuilder(head);
    for (String line :
        List.of(
            "phases: [2]",
            "recruitment: recruiting",
            "tumours: [NSCLC]",
            "therapies: [car-t]",
            "interventions: [{drug: pembrolizumab}]")) {
      if (!lines.strip().startsWith(line.substring(0, line.indexOf(':') + 1))) {
        fields.append("    ").append(line).append('\n');
      }
    }
    fields.append(lines).append('\n');
    var knowledge = Knowledge.read(List.of(new KnowledgeFile("trial/a.yaml", fields.toString())));
    return StarterTrials.of(
        knowledge, NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), problems::add);
  }

  private static List<String> claims(StarterTrial starter) {
    return starter.items().stream()
        .filter(item -> item.status() != Status.STRUCTURAL)
        .map(item -> starter.trial().eligibility().substring(item.start(), item.end()))
        .toList();
  }
}
