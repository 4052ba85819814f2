package org.opsonin.toxicity.pro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.SharedFacts;

class ProCtcaeTest {

  private static final ProCtcae PRO = ProCtcae.of(Knowledge.load());

  private static ProReport report(
      int item, @Nullable Integer often, @Nullable Integer bad, @Nullable Integer inTheWay) {
    var answers = new EnumMap<ProAttribute, Integer>(ProAttribute.class);
    if (often != null) {
      answers.put(ProAttribute.FREQUENCY, often);
    }
    if (bad != null) {
      answers.put(ProAttribute.SEVERITY, bad);
    }
    if (inTheWay != null) {
      answers.put(ProAttribute.INTERFERENCE, inTheWay);
    }
    return new ProReport(item, answers);
  }

  @Test
  void hasEightySymptomsAndTheWholeTable() {
    assertThat(PRO.problems()).isEmpty();
    assertThat(PRO.items()).hasSize(80).extracting(ProItem::number).isSorted();
    assertThat(PRO.composites()).hasSize(179);
  }

  @ParameterizedTest(name = "item {0}, {1} {2} {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # item | frequency | severity | interference | composite
          17 | 1 | 2 | 4 | Composite 3
          17 | 0 | 0 | 0 | Composite 0
          17 | 0 | - | - | Composite 0
          17 | 0 | 3 | 1 | Composite 0
          17 | 1 | - | 3 | Open
          17 | - | 0 | 0 | Open
          9  | 3 | 3 | - | Composite 3
          9  | - | 4 | - | Open
          3  | - | 0 | 0 | Composite 0
          3  | - | 0 | - | Open
          3  | - | 0 | 3 | NoGrade
          16 | 4 | - | - | Composite 3
          16 | 0 | - | - | Composite 0
          16 | - | 4 | - | Open
          27 | - | - | 4 | Composite 2
          1  | 2 | 4 | 1 | Composite 3
          5  | 1 | 1 | 1 | NoGrade
          81 | 1 | 1 | 1 | UnknownItem
          """)
  void gradesWhatIsAskedAboutASymptom(
      int item,
      @Nullable Integer often,
      @Nullable Integer bad,
      @Nullable Integer inTheWay,
      String expected) {
    ProGrade grade = PRO.grade(report(item, often, bad, inTheWay));

    assertThat(
            grade instanceof ProGrade.Composite(int number, var reason)
                ? "Composite " + number
                : grade.getClass().getSimpleName())
        .isEqualTo(expected);
  }

  @Test
  void reasonsNameWhatWasNotAnswered() {
    assertThat(PRO.grade(report(17, 1, null, null)).reason())
        .isEqualTo("cannot grade item 17, because not answered: severity, interference");
  }

  @Test
  void anAnswerTheInstrumentLacksIsRefused() {
    assertThatThrownBy(() -> report(16, 5, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allRowsOfThePublishedTableAgree() {
    List<Map<String, String>> rows = SharedFacts.rows("facts/proctcae_composite_179.tsv");

    assertThat(rows).hasSize(179);
    for (Map<String, String> row : rows) {
      String key = part(row, "frq") + part(row, "sev") + part(row, "int");
      assertThat(PRO.composites())
          .containsEntry(key, Integer.valueOf(row.getOrDefault("comp", "")));
    }
  }

  private static String part(Map<String, String> row, String column) {
    String answer = row.getOrDefault(column, "");
    return answer.isEmpty() ? "-" : answer;
  }

  @Test
  void everySymptomAsksWhatTheLibraryAsks() {
    for (Map<String, String> row : SharedFacts.rows("facts/proctcae_symptoms.tsv")) {
      ProItem item = PRO.item(Integer.parseInt(row.getOrDefault("item_no", ""))).orElseThrow();
      String asked = String.join(",", item.attributes().stream().map(ProAttribute::word).toList());
      assertThat(asked)
          .isEqualTo(row.getOrDefault("attributes", "").replace("amount", "interference"));
      assertThat(item.hasComposite())
          .isEqualTo(row.getOrDefault("composite_available", "").equals("Y"));
    }
  }
}
