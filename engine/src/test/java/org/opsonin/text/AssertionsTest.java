package org.opsonin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence                                               | mention            | said
          She has hypertension.                                    | hypertension       | AFFIRMED
          No evidence of liver metastases.                         | liver metastases   | NEGATED
          She denies hepatitis B or HIV.                           | HIV                | NEGATED
          There is no hepatitis B, hepatitis C or HIV.             | HIV                | NEGATED
          No liver metastases but bone metastases are seen.        | bone metastases    | AFFIRMED
          Without brain metastases, with COPD.                     | brain metastases   | NEGATED
          EGFR was not detected.                                   | EGFR               | NEGATED
          ALK negative.                                            | ALK                | NEGATED
          KRAS wild type.                                          | KRAS               | NEGATED
          EGFR negative, ALK not detected and KRAS mutated.        | KRAS mutated       | AFFIRMED
          Pulmonary embolism was ruled out.                        | Pulmonary embolism | NEGATED
          CT to rule out pulmonary embolism.                       | pulmonary embolism | UNCERTAIN
          Possible pneumonitis.                                    | pneumonitis        | UNCERTAIN
          Pneumonitis cannot be excluded.                          | Pneumonitis        | UNCERTAIN
          Lesion suspicious for liver metastasis.                  | liver metastasis   | UNCERTAIN
          History of melanoma.                                     | melanoma           | HISTORICAL
          h/o DVT                                                  | DVT                | HISTORICAL
          Myocardial infarction 5 years ago.                       | Myocardial infarction | HISTORICAL
          Mother had breast cancer.                                | breast cancer      | FAMILY
          Family history of melanoma.                              | melanoma           | FAMILY
          Breast cancer in her sister.                             | Breast cancer      | FAMILY
          Her father had no colon cancer.                          | colon cancer       | FAMILY
          Father died of stroke; she has asthma.                   | asthma             | AFFIRMED
          Return if pneumonitis develops.                          | pneumonitis        | HYPOTHETICAL
          Plan to start pembrolizumab.                             | pembrolizumab      | HYPOTHETICAL
          Consider nivolumab at progression.                       | nivolumab          | HYPOTHETICAL
          No change in liver metastases.                           | liver metastases   | AFFIRMED
          Non-small cell lung cancer.                              | Non-small cell lung cancer | AFFIRMED
          Gram negative sepsis and asthma.                         | asthma             | AFFIRMED
          No known autoimmune disease.                             | autoimmune disease | NEGATED
          Has never received nivolumab.                            | nivolumab          | NEGATED
          No history of hepatitis B.                               | hepatitis B        | NEGATED
          """)
  void sayWhatTheSentenceSays(String sentence, String mention, Assertion said) {
    assertThat(Language.assertion(sentence, mention)).isEqualTo(said);
  }
}
