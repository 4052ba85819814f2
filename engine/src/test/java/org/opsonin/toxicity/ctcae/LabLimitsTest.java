package org.opsonin.toxicity.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.Entry;

/// Limits of normal and counts in another unit than the row says.
class LabLimitsTest {

  @ParameterizedTest(name = "{0}, {1} {2}, LLN {3}, ULN {4}, baseline {5}: {6}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | value | unit | lln | uln | baseline | v5.0 / v6.0
          Total bilirubin     | 18    | mg/dL   | -    | 1.2     | 0.8 | 4 / 4
          Total bilirubin     | 18    | mg/dL   | -    | 21      | 0.8 | limit_unit / limit_unit
          Total bilirubin     | 18    | umol/L  | -    | 21      | 0.8 | 0 / 0
          Total bilirubin     | 18    | umol/L  | -    | 1.2     | 0.8 | limit_unit / limit_unit
          Total bilirubin     | 18    | mg/dL   | -    | 12      | 0.8 | 1 / 1
          Total bilirubin     | 41    | -       | -    | 40      | 20  | 1 / 1
          Creatinine          | 6     | mg/dL   | 60   | 106     | 5.9 | limit_unit / limit_unit
          Creatinine          | 6     | mg/dL   | -    | 1.2     | 5.9 | 3 / 3
          Creatinine          | 6     | mg/dL   | 53   | 106     | 5.9 | limit_unit / limit_unit
          Creatinine          | 6     | mg/dL   | 0.5  | 1.2     | 5.9 | 3 / 3
          Creatinine          | 1.7   | mg/dL   | 0.5  | 1.2     | 0.9 | 2 / 1
          Creatinine          | 1.7   | mg/dL   | 0    | 1.2     | 0.9 | 2 / missing lln
          Uric acid           | 12    | mg/dL   | -    | 420     | -   | limit_unit / limit_unit
          Uric acid           | 201   | umol/L  | -    | 200     | -   | missing symptoms / missing symptoms
          Albumin             | 32    | g/L     | 3.5  | -       | -   | limit_unit / limit_unit
          Albumin             | 32    | g/L     | 40   | -       | -   | 1 / 1
          Hemoglobin (low)    | 105   | g/L     | 12   | -       | -   | limit_unit / limit_unit
          Hemoglobin (low)    | 10.5  | g/dL    | 120  | -       | -   | limit_unit / limit_unit
          Hemoglobin (low)    | 10.5  | g/dL    | 7.4  | -       | -   | 0 / 0
          Platelets           | 90000 | /mm3    | 150  | -       | -   | limit_unit / limit_unit
          Platelets           | 90    | 10*9/L  | 30   | -       | -   | 0 / 0
          Calcium (high)      | 11.2  | mg/dL   | -    | 105     | -   | limit_unit / limit_unit
          Potassium (high)    | 5.4   | mmol/L  | -    | 50      | -   | limit_unit / limit_unit
          Potassium (high)    | 5.4   | mmol/L  | -    | 5.6     | -   | 0 / 0
          ALT                 | 900   | U/L     | -    | 4000000 | 30  | limit_unit / limit_unit
          ALT                 | 900   | -       | -    | 4000000 | 30  | limit_unit / limit_unit
          ALT                 | 900   | U/L     | -    | 400     | 30  | 1 / 1
          ALT                 | 900   | U/L     | -    | 4       | 3   | 4 / 4
          WBC (low)           | 3.5   | 10*9/L  | 0    | -       | -   | no_limit / no_limit
          Hemoglobin (low)    | 10.5  | g/dL    | 0    | -       | -   | no_limit / no_limit
          Sodium (low)        | 131   | mmol/L  | 0    | -       | -   | no_limit / no_limit
          eGFR                | 65    | mL/min/{1.73_m2} | 0 | - | -   | no_limit / no_limit
          Fibrinogen          | 120   | mg/dL   | 0    | -       | 300 | no_limit / no_limit
          Haptoglobin         | 11    | -       | 0    | -       | -   | no_limit / no_limit
          Sodium (high)       | 151   | mmol/L  | 0    | 145     | -   | 2 / 2
          WBC (low)           | 6.2   | /uL     | 4    | 11      | -   | count_unit / count_unit
          WBC (low)           | 6.2   | /uL     | -    | -       | -   | count_unit / count_unit
          WBC (low)           | 6     | /uL     | 4    | -       | -   | limit_unit / limit_unit
          WBC (low)           | 900   | /uL     | 4000 | -       | -   | 4 / 4
          WBC (low)           | 0     | /uL     | 4000 | -       | -   | 4 / 4
          WBC (low)           | 4.9   | 10*9/L  | 100  | -       | -   | 1 / 1
          Lymphocytes (low)   | 1.1   | 10*9/L  | 140  | -       | -   | 1 / 1
          Platelets           | 90    | /uL     | 150  | -       | -   | count_unit / count_unit
          Platelets           | 90    | /uL     | -    | -       | -   | count_unit / count_unit
          Platelets           | 0     | 10*9/L  | 150  | -       | -   | 4 / 4
          Platelets           | 0.5   | 10*9/L  | 150  | -       | -   | 4 / 4
          Neutrophil count decreased | 0.9  | /uL    | 1.8 | -   | -   | count_unit / count_unit
          Neutrophil count decreased | 12.5 | /uL    | -   | -   | -   | count_unit / count_unit
          Neutrophil count decreased | 12   | /uL    | -   | -   | -   | 4 / 4
          Neutrophil count decreased | 20.5 | /uL    | -   | -   | -   | 4 / 4
          Neutrophil count decreased | 0.0125 | 10*9/L | - | -   | -   | 4 / 4
          """)
  void aRowThatMixesUnitsIsRefusedAndAnOddOneIsNot(
      String term,
      String value,
      @Nullable String unit,
      @Nullable String lln,
      @Nullable String uln,
      @Nullable String baseline,
      String expected) {
    LabReport report = Labs.report(value, unit, lln, uln, baseline, null);

    assertThat(Labs.both(term, report)).isEqualTo(expected);
  }

  /// A limit that is not needed is not looked at: tables carry all sorts of numbers there.
  @ParameterizedTest(name = "{0}, {1} {2}, LLN {3}, ULN {4}: {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | value | unit | lln | uln | v5.0 / v6.0
          Hypokalemia                | 2.4 | mmol/L  | 4   | 100 | 4 / 4
          Hypoalbuminemia            | 19  | g/L     | 40  | 100 | 3 / 3
          Hypocalcemia (Ionized)     | 3.1 | mg/dL   | 5.2 | 400 | 4 / 4
          Hypernatremia              | 161 | mmol/L  | 0   | 140 | 4 / 4
          Neutrophil count decreased | 400 | 10^3/mL | 2000 | -  | 4 / 3
          """)
  void aLimitThatDecidesNothingIsNotLookedAt(
      String term,
      String value,
      String unit,
      @Nullable String lln,
      @Nullable String uln,
      String expected) {
    assertThat(Labs.both(term, Labs.report(value, unit, lln, uln, null, "yes")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1} {2}, LLN {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | value | unit | lln | v5.0 / v6.0
          Platelets      | 24   | G/L   | 150 | 4 / 3
          WBC (low)      | 2.9  | G/L   | 4   | 2 / 2
          Hemoglobin (low) | 79 | G/L   | 120 | 3 / 3
          Calcium (low)  | 3.4  | meq/L | 4.2 | 3 / 3
          Calcium (low)  | 4.1  | mEq/L | 4.2 | 1 / 1
          Magnesium (low) | 0.9 | meq/L | 1.4 | 2 / 2
          Magnesium (low) | 0.5 | meq/L | 1.4 | 4 / 4
          Sodium (low)   | 131  | meq/L | 135 | 1 / 1
          """)
  void gigaPerLitreAndEquivalentsAreRead(
      String term, String value, String unit, String lln, String expected) {
    assertThat(Labs.both(term, Labs.report(value, unit, lln, null, null, "no")))
        .isEqualTo(expected);
  }

  @Test
  void aUnitIsShownAsALaboratoryWritesIt() {
    LabReport report = Labs.report("3.4", "mEq/L", "4.2", null, null, "no");

    assertThat(
            Labs.GRADER.grade(CtcaeVersion.V5, "Hypocalcemia", Optional.empty(), report).reason())
        .contains("below 3.5 meq/L");
  }

  @ParameterizedTest
  @CsvSource({"{LLN}, low, lower", "{ULN}, high, upper"})
  void everyLimitThatDecidesAGradeHasItsBounds(String limit, String baseline, String end) {
    int found = 0;
    for (Entry scale : Labs.KNOWLEDGE.ofKind("ctcae-lab")) {
      boolean uses =
          scale.body().items("steps").stream()
              .flatMap(
                  step ->
                      Stream.of("above", "atLeast", "below", "baseline")
                          .flatMap(key -> step.texts(key).stream()))
              .anyMatch(text -> text.endsWith(limit) || text.equals(baseline));
      for (String analyte : uses ? scale.body().texts("analytes") : List.<String>of()) {
        found++;
        assertThat(Labs.KNOWLEDGE.find("normal-limit", "limit-" + analyte))
            .as("%s, for %s", analyte, scale.id())
            .hasValueSatisfying(entry -> assertThat(entry.body().get(end)).isPresent());
      }
    }
    assertThat(found).isGreaterThan(30);
  }
}
