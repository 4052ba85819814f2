package org.opsonin.trial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Truth;

class JudgeTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side     | criterion                                                  | label
          inclusion  | Age 18 to 80 years                                         | included
          inclusion  | Aged 60 or older                                           | not included
          inclusion  | 54 years and over                                          | included
          inclusion  | Older than 54 years of age                                 | not included
          exclusion  | Under 18 years of age                                      | not excluded
          inclusion  | Men and women                                              | included
          inclusion  | Female patients                                            | not included
          exclusion  | Pregnant or breast-feeding                                 | not applicable
          inclusion  | Women of childbearing potential use contraception          | not applicable
          inclusion  | Able to give written informed consent                      | included
          exclusion  | Refusal to sign the consent form                           | not excluded
          inclusion  | History of gout                                            | included
          inclusion  | Gout requiring dialysis                                    | not enough information
          inclusion  | Gout or psoriasis                                          | included
          inclusion  | Psoriasis                                                  | not enough information
          inclusion  | Diabetes mellitus                                          | not included
          exclusion  | Type 2 diabetes                                            | not excluded
          exclusion  | Breast cancer                                              | not excluded
          exclusion  | Current treatment with anticoagulants                      | excluded
          exclusion  | Intracranial bleeding                                      | excluded
          exclusion  | Asthma, COPD or cystic fibrosis                            | not excluded
          exclusion  | Kidney stones within the last 12 months                    | not excluded
          exclusion  | Kidney stones within the last 5 years                      | excluded
          exclusion  | Severe gout                                                | not excluded
          inclusion  | Systolic blood pressure > 180 mmHg                         | included
          exclusion  | Systolic blood pressure > 200 mmHg                         | not excluded
          exclusion  | Body temperature above 38 C                                | excluded
          exclusion  | Serum creatinine > 2 mg/dL                                 | not enough information
          inclusion  | Platelet count at least 100,000/mm3                        | not enough information
          exclusion  | Known hypersensitivity to latex                            | not excluded
          exclusion  | Joint disease other than gout                              | not excluded
          inclusion  | No history of epilepsy                                     | included
          inclusion  | No history of gout                                         | not included
          exclusion  | Participation in another clinical trial                    | not excluded
          exclusion  | None                                                       | not excluded
          """)
  void readsTheNoteOfAManWithAStroke(String side, String criterion, String label) {
    assertThat(Notes.label(Notes.MAN, Side.of(side).orElseThrow(), criterion).words())
        .isEqualTo(label);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side     | criterion                                | label
          exclusion  | Pregnancy                                | not enough information
          inclusion  | Male patients                            | not included
          inclusion  | Children under 12 years                  | not included
          inclusion  | Cough for more than two weeks            | not included
          inclusion  | Cough for at least 1 day                 | included
          inclusion  | Respiratory disease                      | included
          inclusion  | Pneumonia                                | not enough information
          exclusion  | Prostate cancer                          | not applicable
          exclusion  | Food allergy                             | not excluded
          inclusion  | Willing to keep a diary                  | not enough information
          inclusion  | At least two of: cough, wheezing, fever  | included
          inclusion  | At least three of: cough, wheezing, rash | not enough information
          """)
  void readsTheNoteOfAWomanWithAsthma(String side, String criterion, String label) {
    assertThat(Notes.label(Notes.WOMAN, Side.of(side).orElseThrow(), criterion).words())
        .isEqualTo(label);
  }

  @Test
  void namesTheSentencesItRestsOn() {
    assertThat(Notes.sentences(Notes.MAN, Side.EXCLUSION, "Anticoagulants")).containsExactly(1);
    assertThat(Notes.sentences(Notes.MAN, Side.INCLUSION, "Informed consent")).containsExactly(5);
  }

  @Test
  void neverTakesSilenceForANoItself() {
    var judgement = Notes.judged(Notes.MAN, Side.EXCLUSION, "Epilepsy");

    assertThat(judgement.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(judgement.ground()).isEqualTo(Judgement.Ground.SILENT);
    assertThat(Notes.CONVENTION.label(Side.EXCLUSION, judgement)).isEqualTo(Label.NOT_EXCLUDED);
  }

  @Test
  void aWideExclusionDoesNotMeanWhatTheTrialIsAbout() {
    var note = Notes.JUDGE.read(Notes.MAN);
    String criterion = "Neurological disease";

    assertThat(Notes.JUDGE.judge(note, Side.EXCLUSION, criterion, "").truth()).isEqualTo(Truth.MET);
    assertThat(
            Notes.JUDGE
                .judge(note, Side.EXCLUSION, criterion, "Surgery for intracerebral hemorrhage")
                .truth())
        .isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"''", "'.'", "'((('", "'or or or'", "'> < ='", "'18 18 18 18'", "'not not no'"})
  void anyTextHasALabel(String criterion) {
    for (Side side : Side.values()) {
      assertThat(Notes.label("", side, criterion)).isNotNull();
      assertThat(Notes.label(Notes.MAN, side, criterion)).isNotNull();
    }
  }
}
