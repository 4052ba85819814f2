package org.opsonin.toxicity.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.ctcae.LabReport.BaselinePosition;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;

/// Terms whose grade needs more than a value and a limit: symptoms, the baseline, the age.
class LabConditionsTest {

  @ParameterizedTest(name = "{0} {1} {2}, symptoms {5}: {6}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | value | unit | lln | uln | symptomatic | v5.0 / v6.0
          Lipase increased        | 250 | U/L    | -   | 100 | no   | 2 / 2
          Lipase increased        | 250 | U/L    | -   | 100 | yes  | 3 / 2
          Lipase increased        | 250 | U/L    | -   | 100 | -    | missing symptoms / 2
          Lipase increased        | 501 | U/L    | -   | 100 | no   | 3 / 3
          Lipase increased        | 501 | U/L    | -   | 100 | yes  | 4 / 4
          Lipase increased        | 180 | U/L    | -   | 100 | -    | 2 / 2
          Serum amylase increased | 250 | U/L    | -   | 100 | mild | 3 / 2
          Serum amylase increased | 250 | U/L    | -   | 100 | yes  | 3 / 3
          Hyponatremia            | 129 | mmol/L | 135 | -   | no   | 2 / 2
          Hyponatremia            | 129 | mmol/L | 135 | -   | yes  | 3 / 3
          Hyponatremia            | 129 | mmol/L | 135 | -   | -    | missing symptoms / missing symptoms
          Hyponatremia            | 129.5 | mmol/L | 135 | - | yes  | 1 / 3
          Hyponatremia            | 124 | mmol/L | 135 | -   | -    | 3 / 3
          Hyponatremia            | 119 | mmol/L | -   | -   | -    | 4 / 4
          Hypokalemia             | 3.1 | mmol/L | 3.5 | -   | no   | 1 / 1
          Hypokalemia             | 3.1 | mmol/L | 3.5 | -   | yes  | 2 / 2
          Hypokalemia             | 2.9 | mmol/L | -   | -   | -    | 3 / 3
          Hyperuricemia           | 9   | mg/dL  | -   | 7   | yes  | 3 / 3
          Hyperuricemia           | 9   | mg/dL  | -   | 7   | no   | 1 / 1
          Hyperuricemia           | 7   | mg/dL  | -   | 7   | -    | 0 / 0
          Hypocalcemia            | 8.2 | mg/dL  | 8.5 | -   | no   | 1 / 1
          Hypocalcemia            | 8.2 | mg/dL  | 8.5 | -   | yes  | 2 / 2
          """)
  void symptomsCountWhereTheTermNamesThem(
      String term,
      String value,
      String unit,
      @Nullable String lln,
      @Nullable String uln,
      @Nullable String symptomatic,
      String expected) {
    assertThat(Labs.both(term, Labs.report(value, unit, lln, uln, null, symptomatic)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "fibrinogen {0} g/L, LLN {1}, baseline {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # value | lln | baseline | grade in both versions
          2.0  | 2.0 | 3.0 | 0
          1.9  | 2.0 | 2.0 | 1
          1.9  | 2.0 | 4.0 | 3
          1.4  | 2.0 | 1.5 | 2
          0.9  | 2.0 | 1.0 | 3
          0.49 | -   | -   | 4
          1.9  | 2.0 | -   | missing baseline
          1.9  | -   | 4.0 | missing lln
          """)
  void fibrinogenGoesByTheLimitOrTheFall(
      String value, @Nullable String lln, @Nullable String baseline, String expected) {
    LabReport report = Labs.report(value, "g/L", lln, null, baseline, null);

    assertThat(Labs.both("Fibrinogen decreased", report)).isEqualTo(expected + " / " + expected);
  }

  @ParameterizedTest(name = "{0} {1} at {2} years: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # value | unit | age | v5.0 / v6.0
          3.5 | g/(24.h) | 40 | 3 / 3
          0.9 | g/(24.h) | 40 | 1 / 1
          3.5 | g/(24.h) | 12 | none / none
          3.5 | g/(24.h) | -  | missing age / missing age
          1.2 | mg/mg    | 12 | 2 / 2
          2.0 | mg/mg    | 12 | 3 / 3
          2.0 | mg/mg    | 18 | none / 2
          2.0 | mg/mg    | 17.9 | 3 / 3
          2.0 | mg/mg    | -  | missing age / missing age
          """)
  void proteinInTheUrineIsGradedByAge(
      String value, String unit, @Nullable String age, String expected) {
    LabReport plain = Labs.report(value, unit, null, "0.15", null, null);
    var report =
        new LabReport(
            plain.value(),
            unit,
            plain.lln(),
            plain.uln(),
            plain.baseline(),
            BaselinePosition.BY_LIMITS,
            Symptoms.UNKNOWN,
            Truth.UNKNOWN,
            Truth.UNKNOWN,
            Truth.UNKNOWN,
            Optional.ofNullable(age).map(BigDecimal::new));

    assertThat(Labs.both("Proteinuria", report)).isEqualTo(expected);
  }
}
