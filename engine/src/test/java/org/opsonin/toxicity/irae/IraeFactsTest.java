package org.opsonin.toxicity.irae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opsonin.knowledge.SharedFacts;
import org.opsonin.toxicity.irae.Action.Dosing;
import org.opsonin.toxicity.irae.Incidence.Rate;
import org.opsonin.toxicity.irae.WorkUp.LabTest;

/// The shipped side effects against the researchers' table: nothing lost on the way.
class IraeFactsTest {

  private static final String TABLE = "facts/irae_by_organ.tsv";
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern LOINC = Pattern.compile("\\d+-\\d");
  private static final Pattern STUDY = Pattern.compile("G\\d\\+|grade \\d|~8\\.5 mo|type 1");

  @Test
  void hasNoProblemInWhatShips() {
    assertThat(Known.PROBLEMS).isEmpty();
    assertThat(Known.IRAES.all()).hasSize(28);
  }

  @Test
  void hasEveryRowOfTheTable() {
    assertThat(Known.IRAES.all().stream().map(Irae::id))
        .containsExactlyInAnyOrderElementsOf(
            SharedFacts.rows(TABLE).stream().map(row -> row.get("id")).toList());
  }

  @Test
  void carriesOverEveryCodeAndItem() {
    for (Map<String, String> row : SharedFacts.rows(TABLE)) {
      Irae irae = irae(row);
      assertThat(irae.workUp().labs().stream().map(LabTest::loinc))
          .as(irae.id())
          .containsAll(
              LOINC.matcher(cell(row, "labs_loinc")).results().map(one -> one.group()).toList());
      List<Integer> items =
          irae.clues().stream()
              .flatMap(
                  one -> one.clue() instanceof Clue.Felt felt ? Stream.of(felt.id()) : Stream.of())
              .flatMap(id -> Known.IRAES.sign(id).flatMap(Sign::proCtcae).stream())
              .toList();
      for (String item : cell(row, "proctcae_items").split(";", -1)) {
        if (!item.isBlank()) {
          assertThat(items).as(irae.id()).contains(Integer.valueOf(item.strip().split(" ", -1)[0]));
        }
      }
      assertThat(String.join(";", irae.ctcaeTerms()))
          .as(irae.id())
          .isEqualTo(row.get("ctcae_v6_term"));
    }
  }

  @Test
  void carriesOverEveryFigureOfHowOften() {
    for (Map<String, String> row : SharedFacts.rows(TABLE)) {
      Irae irae = irae(row);
      var ours = new TreeSet<String>();
      for (Rate rate : irae.incidence().rates()) {
        rate.any().ifPresent(share -> numbers(share.words() + " " + share.atLeast(), ours));
        rate.grade3().ifPresent(share -> numbers(share.words(), ours));
        numbers(rate.note(), ours);
      }
      for (String column : List.of("inc_pd1_any/g3+", "inc_ctla4_any/g3+", "inc_combo_any/g3+")) {
        var theirs = new TreeSet<String>();
        numbers(STUDY.matcher(cell(row, column)).replaceAll(""), theirs);
        assertThat(ours).as(irae.id() + " " + column).containsAll(theirs);
      }
    }
  }

  @Test
  void showsBothPositionsWhereTheTableSaysThatGuidelinesDiffer() {
    for (Map<String, String> row : SharedFacts.rows(TABLE)) {
      Irae irae = irae(row);
      boolean differ = !irae.id().equals("general-fatigue");
      assertThat(!irae.disagreements().isEmpty()).as(irae.id()).isEqualTo(differ);
    }
  }

  @Test
  void gradesTheEvidenceAsTheTableDoes() {
    for (Map<String, String> row : SharedFacts.rows(TABLE)) {
      Irae irae = irae(row);
      if (cell(row, "inc_evidence").equals("K")) {
        assertThat(irae.incidence().evidence().certainty().name()).as(irae.id()).isEqualTo("K");
      }
      if (cell(row, "action_evidence").length() == 1) {
        assertThat(irae.action().evidence().certainty().name())
            .as(irae.id())
            .isEqualTo(row.get("action_evidence"));
      }
    }
  }

  @Test
  void actsByTheMostCautiousWhereGuidelinesDiffer() {
    Irae hepatitis = Known.IRAES.find("gi-hepatitis").orElseThrow();
    Irae myasthenia = Known.IRAES.find("neuro-mg").orElseThrow();

    assertThat(hepatitis.action().at(3).orElseThrow().dosing()).isEqualTo(Dosing.CONSIDER_STOP);
    assertThat(hepatitis.dosing(3)).contains(Dosing.STOP);
    assertThat(myasthenia.dosing(2)).contains(Dosing.STOP);
    assertThat(Known.IRAES.find("skin-pruritus").orElseThrow().dosing(4)).isEmpty();
  }

  @Test
  void neverActsMoreBoldlyAtAHigherGrade() {
    for (Irae irae : Known.IRAES.all()) {
      for (int grade = 2; grade <= 4; grade++) {
        var lower = irae.dosing(grade - 1);
        var higher = irae.dosing(grade);
        if (lower.isPresent() && higher.isPresent()) {
          assertThat(higher.get()).as(irae.id() + " " + grade).isGreaterThanOrEqualTo(lower.get());
        }
      }
    }
  }

  private static Irae irae(Map<String, String> row) {
    return Known.IRAES.find(cell(row, "id")).orElseThrow();
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static void numbers(String text, Set<String> into) {
    NUMBER.matcher(text).results().forEach(one -> into.add(one.group()));
  }
}
