package org.opsonin.toxicity.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.Entry;

/// The names under which a result may come.
class LabTermsTest {

  @ParameterizedTest(name = "{0} {1}, {2} {3}, LLN {4}, ULN {5}: {6}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | direction | value | unit | lln | uln | v5.0 / v6.0
          Hgb              | low  | 7.9 | g/dL   | 12 | -  | 3 / 3
          Hb               | low  | 7.9 | g/dL   | 12 | -  | 3 / 3
          SGPT             | high | 130 | U/L    | -  | 40 | 2 / 2
          sgot             | high | 130 | U/L    | -  | 40 | 2 / 2
          T. bili          | high | 18  | mg/dL  | -  | 1.2 | 3 / 3
          plt              | low  | 24  | 10*9/L | 150 | - | 4 / 3
          Phos             | low  | 0.9 | mg/dL  | 2.5 | - | none / none
          Glucose\u00a0fasting | high | 170 | mg/dL | - | 100 | none / 2
          FPG              | high | 170 | mg/dL  | -  | 100 | none / 2
          random glucose   | high | 170 | mg/dL  | -  | 100 | none / missing fasting
          Potassium        | -    | 5.0 | mmol/L | 3.5 | 5 | no_direction / no_direction
          Pancreatic enzymes decreased | low | 3 | U/L | 13 | - | none / none
          Pancreatic insufficiency | low | 3 | U/L | 13 | - | none / none
          Blood prolactin abnormal | high | 60 | ng/mL | - | 20 | none / none
          Thrombocytosis   | high | 600 | 10*9/L | -  | 400 | none / 1
          Thrombocytosis   | high | 400 | 10*9/L | -  | 400 | none / 0
          Cough            | high | 1   | -      | -  | -  | term / term
          """)
  void aTermOrWhatPeopleCallTheTest(
      String term,
      @Nullable String direction,
      String value,
      @Nullable String unit,
      @Nullable String lln,
      @Nullable String uln,
      String expected) {
    LabReport report = Labs.report(value, unit, lln, uln, "5", "no");
    Optional<Direction> way =
        Optional.ofNullable(direction)
            .map(word -> Direction.valueOf(word.toUpperCase(Locale.ROOT)));

    assertThat(
            Labs.word(Labs.GRADER.grade(CtcaeVersion.V5, term, way, report))
                + " / "
                + Labs.word(Labs.GRADER.grade(CtcaeVersion.V6, term, way, report)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"alt", "ast", "hemoglobin", "wbc", "platelets", "creatinine", "bilirubin-total"})
  void everyUsualNameOfATestIsKnown(String analyte) {
    Entry entry = Labs.KNOWLEDGE.find("analyte", analyte).orElseThrow();
    for (String name : entry.body().texts("text")) {
      for (CtcaeVersion version : CtcaeVersion.values()) {
        LabReport report =
            Labs.report("5", entry.body().text("unit").orElse(""), null, null, null, null);
        assertThat(Labs.word(Labs.GRADER.grade(version, name, Optional.empty(), report)))
            .as(name)
            .isNotEqualTo("term");
      }
    }
  }
}
