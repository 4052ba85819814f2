package org.opsonin.toxicity.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabGraderTest {

  private static String grade(String term, LabReport report, CtcaeVersion version) {
    return Labs.word(Labs.GRADER.grade(version, term, Optional.empty(), report));
  }

  @Test
  void readsEveryShippedScale() {
    assertThat(Labs.GRADER.problems()).isEmpty();
    assertThat(Labs.KNOWLEDGE.ofKind("ctcae-lab")).hasSizeGreaterThan(100);
  }

  @ParameterizedTest(name = "ALT {0}, ULN {1}, baseline {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # value | uln | baseline | v5.0 / v6.0
          40  | 40 | 30  | 0 / 0
          41  | 40 | 30  | 1 / 1
          120 | 40 | 40  | 1 / 1
          121 | 40 | 40  | 2 / 2
          200 | 40 | 40  | 2 / 2
          201 | 40 | 40  | 3 / 3
          800 | 40 | 40  | 3 / 3
          801 | 40 | 40  | 4 / 4
          99  | 40 | 100 | 0 / 0
          100 | 40 | 100 | 0 / 1
          149 | 40 | 100 | 0 / 1
          150 | 40 | 100 | 1 / 1
          151 | 40 | 100 | 1 / 2
          201 | 40 | 100 | 1 / 3
          301 | 40 | 100 | 2 / 3
          401 | 40 | 100 | 2 / 4
          40  | 40 | -   | 0 / 0
          41  | 40 | -   | missing baseline / missing baseline
          900 | 40 | -   | missing baseline / missing baseline
          41  | -  | 30  | missing uln / missing uln
          20  | -  | 30  | missing uln / missing uln
          41  | -  | -   | missing uln baseline / missing uln baseline
          """)
  void alaninAminotransferaseGoesByTheLimitOrAnAbnormalBaseline(
      String value, @Nullable String uln, @Nullable String baseline, String expected) {
    LabReport report = Labs.report(value, "U/L", null, uln, baseline, null);

    assertThat(Labs.both("Alanine aminotransferase increased", report)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1} {2}, LLN {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | value | unit | lln | v5.0 / v6.0
          Neutrophil count decreased | 2.0   | 10*9/L  | 2.0  | 0 / 0
          Neutrophil count decreased | 1.9   | 10*9/L  | 2.0  | 1 / 0
          Neutrophil count decreased | 1.9   | 10*9/L  | -    | missing lln / 0
          Neutrophil count decreased | 1499  | /uL     | 2000 | 2 / 1
          Neutrophil count decreased | 999   | /mm3    | -    | 3 / 2
          Neutrophil count decreased | 0.49  | K/uL    | -    | 4 / 3
          Neutrophil count decreased | 0.09  | 10^9/L  | -    | 4 / 4
          Neutrophil count decreased | 0     | 10*9/L  | -    | 4 / 4
          Platelet count decreased   | 24    | 10*9/L  | 150  | 4 / 3
          Thrombocytopenia           | 9     | 10*3/uL | 150  | 4 / 4
          Platelets                  | 75    | 10*3/uL | 150  | 1 / 1
          Lymphocytes                | 0.1   | 10*9/L  | 1    | 4 / 1
          White blood cell decreased | 2.9   | 10*9/L  | 4    | 2 / 2
          CD4 lymphocytes decreased  | 49    | /uL     | -    | 4 / 4
          Anemia                     | 9.9   | g/dL    | 12   | 2 / 2
          Anemia                     | 99    | g/L     | 120  | 2 / 2
          Anemia                     | 6.1   | mmol/L  | 7.5  | 2 / 2
          Anemia                     | 7.9   | g/dL    | -    | 3 / 3
          Anemia                     | 11    | -       | 12   | missing unit / missing unit
          Hypoalbuminemia            | 29    | g/L     | -    | 2 / 2
          Hypoglycemia               | 54    | mg/dL   | 70   | 2 / 2
          Hypoglycemia               | 2.1   | mmol/L  | 4    | 3 / 3
          Hypomagnesemia             | 0.29  | mmol/L  | -    | 4 / 4
          Hypocalcemia (Ionized)     | 0.85  | mmol/L  | -    | 3 / 3
          Haptoglobin decreased      | 20    | mg/dL   | 30   | 1 / 1
          Acidosis                   | 7.29  | -       | 7.35 | 3 / 3
          Chronic kidney disease     | 59.5  | mL/min/{1.73_m2} | 90 | 1 / 2
          Chronic kidney disease     | 14    | mL/min  | -    | 4 / 4
          Creatinine clearance decreased | 25 | mL/min | -    | none / 3
          Creatinine clearance decreased | 9  | mL/min | -    | none / none
          """)
  void whatFallsIsGradedByItsOwnUnit(
      String term, String value, @Nullable String unit, @Nullable String lln, String expected) {
    var direction = Optional.of(Direction.LOW);
    LabReport report = Labs.report(value, unit, lln, null, null, null);
    String five = Labs.word(Labs.GRADER.grade(CtcaeVersion.V5, term, direction, report));
    String six = Labs.word(Labs.GRADER.grade(CtcaeVersion.V6, term, direction, report));

    assertThat(five + " / " + six).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1} {2}, ULN {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | value | unit | uln | baseline | v5.0 / v6.0
          Hyperkalemia         | 5.6  | mmol/L  | -   | -  | 2 / 2
          Hyperkalemia         | 5.5  | mmol/L  | 5.1 | -  | 1 / 1
          Hyperkalemia         | 5.5  | mmol/L  | -   | -  | missing uln / missing uln
          Hypermagnesemia      | 3.1  | mg/dL   | 2.4 | -  | 3 / 3
          Cholesterol high     | 300  | mg/dL   | 200 | -  | 1 / 1
          Cholesterol high     | 7.76 | mmol/L  | 5   | -  | 2 / 2
          Hypertriglyceridemia | 149  | mg/dL   | -   | -  | 0 / 0
          Hypertriglyceridemia | 150  | mg/dL   | -   | -  | 1 / 1
          Hypertriglyceridemia | 11.5 | mmol/L  | -   | -  | 4 / 4
          Hyperglycemia        | 251  | mg/dL   | -   | -  | none / 3
          Hyperglycemia        | 200  | mg/dL   | 100 | -  | none / missing fasting
          Hyperglycemia (Fasting) | 200 | mg/dL | 100 | -  | none / 2
          Glucose fasting      | 10   | mmol/L  | 5.5 | -  | none / 2
          CPK increased        | 401  | U/L     | 40  | -  | 4 / none
          Cardiac troponin I increased | 0.1 | ng/mL | 0.04 | - | missing infarction_level / none
          Cardiac troponin I increased | 0.01 | ng/mL | 0.04 | - | 0 / none
          Leukocytosis         | 101  | 10*9/L  | -   | -  | 3 / 3
          Lymphocyte count increased | 21000 | /uL | - | -  | 3 / 3
          Hemoglobin increased | 21   | g/dL    | 17  | -  | 2 / 2
          Hemoglobin increased | 211  | g/L     | 170 | -  | 3 / 3
          Alkaline phosphatase increased | 201 | U/L | 40 | 40 | 3 / 1
          Alkaline phosphatase increased | 41  | U/L | 40 | -  | missing baseline / missing baseline
          GGT increased        | 80   | U/L     | 39  | 40 | 1 / 2
          Blood bilirubin increased | 40 | umol/L | 39 | 40 | 0 / 1
          Creatinine increased | 42   | umol/L  | 40  | 13 | 3 / missing lln
          Creatinine increased | 241  | umol/L  | 40  | -  | 4 / 4
          Creatinine increased | 121  | umol/L  | 40  | -  | 3 / 3
          Creatinine increased | 60   | umol/L  | 40  | -  | missing baseline / missing lln baseline
          Eosinophilia         | 0.9  | 10*9/L  | 0.5 | 1  | 0 / 0
          INR increased        | 1.3  | -       | -   | -  | 1 / 1
          INR increased        | 1.2  | -       | -   | -  | missing baseline anticoagulated / missing baseline anticoagulated
          INR increased        | 2.6  | -       | -   | -  | 3 / 3
          INR increased        | 1.0  | -       | -   | -  | 0 / 0
          Activated partial thromboplastin time prolonged | 61 | sec | 40 | - | 2 / 2
          """)
  void whatRisesIsGradedByItsOwnUnit(
      String term,
      String value,
      @Nullable String unit,
      @Nullable String uln,
      @Nullable String baseline,
      String expected) {
    var direction = Optional.of(Direction.HIGH);
    LabReport report = Labs.report(value, unit, null, uln, baseline, null);
    String five = Labs.word(Labs.GRADER.grade(CtcaeVersion.V5, term, direction, report));
    String six = Labs.word(Labs.GRADER.grade(CtcaeVersion.V6, term, direction, report));

    assertThat(five + " / " + six).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # term | value | unit | lln | uln | fault
          Nausea      | 3     | U/L    | -   | -  | term
          Anemia      | 9     | mg/dL  | 12  | -  | unit
          Anemia      | 9     | bananas | 12 | -  | unit
          Anemia      | -9    | g/dL   | 12  | -  | negative
          Anemia      | 9     | g/dL   | -12 | -  | negative
          Anemia      | 120   | g/dL   | 12  | -  | implausible
          Hyponatremia | 14   | mmol/L | 135 | -  | implausible
          Anemia      | 9     | g/dL   | 17  | 12 | limits
          Sodium      | 128   | mmol/L | 135 | -  | no_direction
          Ferritin    | 128   | ng/mL  | -   | -  | none
          Hypothyroidism | 0.1 | ng/dL | 0.8 | -  | none
          Hypophosphatemia | 1 | mg/dL | 2.5 | -  | none
          """)
  void inputThatCannotBeUsedIsSaid(
      String term,
      String value,
      String unit,
      @Nullable String lln,
      @Nullable String uln,
      String fault) {
    LabReport report = Labs.report(value, unit, lln, uln, null, null);

    assertThat(grade(term, report, CtcaeVersion.V5)).isEqualTo(fault);
  }

  @Test
  void aTermIsNotGradedTheOtherWay() {
    LabReport report = Labs.report("18", "g/dL", null, "17", null, null);

    LabGrade grade =
        Labs.GRADER.grade(CtcaeVersion.V5, "Anemia", Optional.of(Direction.HIGH), report);

    assertThat(Labs.word(grade)).isEqualTo("direction");
  }

  @Test
  void reasonsNameVersionAndRuleButNeverTheValue() {
    LabReport report = Labs.report("137.5", "U/L", null, "41.5", "30.5", null);

    LabGrade grade =
        Labs.GRADER.grade(
            CtcaeVersion.V5, "Alanine aminotransferase increased", Optional.empty(), report);

    assertThat(grade.reason())
        .isEqualTo(
            "Alanine aminotransferase increased, CTCAE v5.0 grade 2: above 3 x ULN, with a baseline"
                + " not above normal");
  }
}
