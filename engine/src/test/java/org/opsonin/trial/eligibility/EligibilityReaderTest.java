package org.opsonin.trial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityReaderTest {

  @Test
  void theShippedGrammarIsSound() {
    assertThat(Readers.criterion("in", "Age 18 years or older")).isNotEqualTo("-");
    assertThat(Readers.PROBLEMS).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          in | Age 18 years or older | {age={atLeast=18 a}}
          in | Between 18 and 75 years of age | {age={atLeast=18 a, below=76 a}}
          in | Men and women aged at least 21 years | {age={atLeast=21 a}}
          in | Women aged 50 years or older | {all=[{sex=female}, {age={atLeast=50 a}}]}
          ex | Younger than 18 years | {age={below=18 a}}
          in | ECOG performance status of 0 to 2 | {performance={scale=ecog, atMost=2}}
          in | Karnofsky performance status of at least 70% | {performance={scale=karnofsky, atLeast=70}}
          in | Life expectancy greater than 6 months | {stated={statement=life-expectancy, above=180}}
          """)
  void readsThePerson(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          in | Absolute neutrophil count (ANC) at least 1.2 x 10^9/L | {lab={analyte=neutrophils, atLeast=1.2 10*9/L}}
          in | Platelets above 75,000/mm3 | {lab={analyte=platelets, above=75000 /uL}}
          in | Platelets \\>= 75 x 10\\^9/L | {lab={analyte=platelets, atLeast=75 10*9/L}}
          in | AST and ALT no more than 3 times the upper limit of normal (ULN) | {all=[{lab={analyte=ast, atMost=3 {ULN}}}, {lab={analyte=alt, atMost=3 {ULN}}}]}
          in | Total bilirubin =< 1.5 x ULN unless known Gilbert syndrome | {any=[{lab={analyte=bilirubin-total, atMost=1.5 {ULN}}}, {condition=[gilbert-syndrome]}]}
          in | AST ≤ 2.5 x ULN (≤ 5 x ULN in patients with liver metastases) | {any=[{lab={analyte=ast, atMost=2.5 {ULN}}}, {all=[{spread=[metastasis-liver]}, {lab={analyte=ast, atMost=5 {ULN}}}]}]}
          in | Creatinine ≤ 1.5 x ULN or creatinine clearance ≥ 50 mL/min | {any=[{lab={analyte=creatinine, atMost=1.5 {ULN}}}, {lab={analyte=creatinine-clearance, atLeast=50 mL/min}}]}
          ex | Hemoglobin below 8 g/dL | {lab={analyte=hemoglobin, below=8 g/dL}}
          in | Bilirubin ≤ 1.5 x ULN unless the moon is full | -
          in | Platelets at least 75,000/mm3 in winter | -
          in | Albumin at least 3 mg/dL | -
          in | INR at most 1.5 | {lab={analyte=inr, atMost=1.5 {INR}}}
          in | Hemoglobin of 9 g/dL or more and platelets of 100,000/mm3 or more | {all=[{lab={analyte=hemoglobin, atLeast=9 g/dL}}, {lab={analyte=platelets, atLeast=100000 /uL}}]}
          """)
  void readsLaboratoryLimits(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Active hepatitis B or hepatitis C | {condition={anyOf=[hepatitis-b, hepatitis-c], qualifiers=[active]}}
          ex | Myocardial infarction within 6 months before enrollment | {condition={anyOf=[myocardial-infarction], withinDays=180}}
          ex | Stroke or myocardial infarction within the past 3 months | {any=[{condition={anyOf=[stroke], withinDays=90}}, {condition={anyOf=[myocardial-infarction], withinDays=90}}]}
          ex | Uncontrolled hypertension | {condition={anyOf=[hypertension], qualifiers=[uncontrolled]}}
          in | No history of pneumonitis | {not={condition=[pneumonitis]}}
          in | No known HIV infection | {noKnown={condition=[hiv]}}
          ex | Pregnant or breastfeeding women | {any=[{condition=[pregnancy]}, {condition=[breastfeeding]}]}
          ex | Stroke or a bad omen | -
          ex | Uncontrolled hypertension, angina or arrhythmia | {condition={anyOf=[hypertension, coronary-disease, heart-arrhythmia], qualifiers=[uncontrolled]}}
          ex | Symptomatic or progressive brain metastases | {any=[{condition={anyOf=[brain-metastases], qualifiers=[symptomatic]}}, {condition={anyOf=[brain-metastases], qualifiers=[progressive]}}]}
          ex | History of or active ulcerative colitis | {condition=[ulcerative-colitis]}
          ex | Pneumonitis that required steroids or current pneumonitis | {any=[{condition={anyOf=[pneumonitis], qualifiers=[requiring-steroids]}}, {condition={anyOf=[pneumonitis], qualifiers=[active]}}]}
          ex | Prior solid organ transplantation | {condition=[organ-transplant]}
          ex | No history of stroke | -
          """)
  void readsIllnesses(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Prior treatment with ipilimumab or nivolumab | {treated={with=[ipilimumab, nivolumab]}}
          ex | Has received a live vaccine within 30 days of the first dose of study drug | {recent={with=[vaccine-live], withinDays=30}}
          ex | Chemotherapy within 3 weeks prior to randomization | {recent={with=[chemotherapy], withinDays=21}}
          ex | Major surgery within 4 weeks before the first dose | {recent={with=[surgery], withinDays=28}}
          ex | Prior treatment with ipilimumab for hay fever | -
          in | Prior immunotherapy is allowed | -
          in | At least 3 weeks since prior radiotherapy | {not={recent={with=[radiotherapy], withinDays=21}}}
          """)
  void readsTreatments(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          in | Histologically confirmed metastatic melanoma | {all=[{tumour=[MEL]}, {concept=metastatic}]}
          in | Locally advanced or metastatic urothelial carcinoma | {all=[{tumour=[BLCA, UTUC, UCU]}, {any=[{concept=locally-advanced}, {concept=metastatic}]}]}
          in | Measurable disease per RECIST 1.1 | {said=measurable-disease}
          in | Able and willing to sign informed consent | {said=informed-consent}
          ex | Unable to give informed consent | {not={said=informed-consent}}
          in | Metastatic melanoma of an unheard-of kind | -
          in | Stage IV non-squamous NSCLC | {all=[{tumour=[NSCLC]}, {concept=non-squamous}, {stage={groups=[IV]}}]}
          in | Metastatic triple negative breast cancer (TNBC) | {all=[{tumour=[BREAST]}, {concept=metastatic}, {concept=triple-negative}]}
          in | Locally advanced and unresectable or metastatic melanoma | {all=[{tumour=[MEL]}, {any=[{concept=locally-advanced-unresectable}, {concept=metastatic}]}]}
          in | Advanced solid tumors | {all=[{tumour=[SOLID]}, {concept=advanced}]}
          """)
  void readsTheCancerAndStatements(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @Test
  void whatIsTakenBackInTheSamePointIsNotEvaluated() {
    assertThat(Readers.criterion("ex", "Stroke. Treated ones are allowed if stable."))
        .isEqualTo("-");
    assertThat(Readers.criterion("ex", "Brain metastases. All smoke must be reported."))
        .isEqualTo("{condition=[brain-metastases]}");
  }

  @Test
  void whatIsTakenBackBelowOrAfterIsNotEvaluated() {
    assertThat(
            Readers.parsed(
                "Exclusion Criteria:\n\n* Brain metastases\n\n  * Exception: treated and stable\n"))
        .isEmpty();
    assertThat(
            Readers.parsed(
                "Exclusion Criteria:\n\n* Brain metastases\n* Note: stable ones are eligible\n"))
        .isEmpty();
  }

  @Test
  void pointsTiedByOrDoNotBindAlone() {
    String text =
        """
        Inclusion Criteria:

        * Creatinine ≤ 1.5 x ULN or
        * Creatinine clearance ≥ 60 mL/min
        * Age 18 years or older
        """;

    assertThat(Readers.parsed(text)).containsExactly("{age={atLeast=18 a}}");
  }

  @Test
  void pointsUnderOneArmDoNotBindEveryone() {
    String text =
        """
        Inclusion Criteria:

        * Age 18 years or older

        Cohort B:

        * Metastatic melanoma

        Exclusion Criteria:

        * Uncontrolled hypertension
        """;

    assertThat(Readers.parsed(text))
        .containsExactly(
            "{age={atLeast=18 a}}",
            "{condition={anyOf=[hypertension], qualifiers=[uncontrolled]}}");
  }

  @Test
  void oneOfTheFollowingIsOneCriterion() {
    String text =
        """
        Inclusion Criteria:

        * One of the following:
          * Metastatic melanoma
          * Metastatic urothelial carcinoma of the moon

        Exclusion Criteria:

        * Any of the following:
          * Uncontrolled hypertension
          * Stroke within 6 months
        """;

    assertThat(Readers.parsed(text))
        .containsExactly(
            "{condition={anyOf=[hypertension], qualifiers=[uncontrolled]}}",
            "{condition={anyOf=[stroke], withinDays=180}}");
    assertThat(Readers.parsed(text.replace(" of the moon", "")))
        .first()
        .asString()
        .startsWith("{any=[");
  }

  @Test
  void aTextWithoutHeadingsBelongsToNoList() {
    assertThat(Readers.parsed("* Age 18 years or older\n")).isEmpty();
    assertThat(Readers.outline("* Age 18 years or older\n"))
        .containsExactly("NONE NOT_EVALUATED Age 18 years or older");
  }

  @Test
  void pointsBeforeTheExclusionsAreInclusions() {
    assertThat(Readers.outline("* Age 18 years or older\n\nExclusion Criteria:\n\n* Stroke\n"))
        .containsExactly(
            "INCLUSION PARSED Age 18 years or older",
            "EXCLUSION STRUCTURAL Exclusion Criteria:",
            "EXCLUSION PARSED Stroke");
  }

  @Test
  void anEmptyTextHasNoItems() {
    assertThat(Readers.SHIPPED.read("")).isEqualTo(List.of());
  }
}
