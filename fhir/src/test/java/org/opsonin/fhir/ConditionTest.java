package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # words of the condition                                     | facts
          Lung adenocarcinoma                                          | diagnosis LUAD active
          Stage IV lung adenocarcinoma                                 | diagnosis LUAD active; stage unspecified IV unspecified
          Metastatic melanoma                                          | diagnosis MEL active; spread secondary-malignancy
          Malignant neoplasm of upper lobe, left bronchus or lung      | diagnosis LUNG active
          NSCLC                                                        | diagnosis NSCLC active
          Lung                                                         | -
          Family history of breast cancer                              | -
          History of colon cancer                                      | -
          Suspected lung cancer                                        | -
          Screening for lung cancer                                    | -
          Brain metastases                                             | spread brain-metastases
          Secondary malignant neoplasm of brain                        | spread secondary-malignancy
          Crohn's disease                                              | has crohns-disease
          Not a surgical candidate                                     | said not-a-candidate-for-surgery yes
          """)
  void isReadFromWords(String words, String facts) {
    assertThat(Fixtures.said(condition(Fixtures.text(words), "active", "confirmed")))
        .containsExactlyElementsOf(expected(facts));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # words that deny, doubt or speak of others | problem
          Melanoma ruled out                          | CHART-050
          Melanoma, excluded by biopsy                | CHART-050
          Fear of melanoma                            | CHART-050
          Mother with melanoma                        | CHART-050
          Father with lung cancer                     | CHART-050
          Breast cancer, not confirmed                | CHART-050
          Liver metastases unlikely                   | CHART-050
          No distant metastases                       | CHART-050
          Multiple myeloma vs MGUS                    | CHART-050
          Crohn's disease ruled out                   | CHART-050
          Not BCG-unresponsive                        | -
          Lupus anticoagulant positive                | CHART-030
          """)
  void aHalfUnderstoodSentenceIsNoFact(String words, String problem) {
    String resource = condition(Fixtures.text(words), "active", "confirmed");

    assertThat(Fixtures.said(resource)).isEmpty();
    assertThat(Fixtures.problems(resource)).containsExactlyElementsOf(expected(problem));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # words that say more than a diagnosis              | facts
          Smoldering myeloma                                  | diagnosis PCM active; said smouldering-myeloma yes
          Smouldering myeloma                                 | diagnosis PCM active; said smouldering-myeloma yes
          Smoldering multiple myeloma, high risk              | diagnosis PCM active; said smouldering-myeloma yes
          Smouldering multiple myeloma, high risk             | diagnosis PCM active; said smouldering-myeloma yes
          IgG kappa smoldering multiple myeloma               | diagnosis PCM active; said smouldering-myeloma yes
          Multiple myeloma not having achieved remission      | diagnosis PCM active
          Triple negative breast cancer                       | diagnosis BRCA active; said triple-negative yes
          NMIBC, CIS, BCG-unresponsive                        | diagnosis BLADDER active; said bcg-unresponsive yes; said non-muscle-invasive-bladder-cancer yes
          Stage IV NSCLC, squamous, with bone mets            | diagnosis LUSC active; stage unspecified IV unspecified; spread metastasis-bone
          Colon cancer with liver metastases                  | diagnosis COAD active; spread metastasis-liver
          non-small cell lung cancer, stage IV                | diagnosis NSCLC active; stage unspecified IV unspecified
          EGFR-mutated non-small cell lung cancer, stage IV   | diagnosis NSCLC active; stage unspecified IV unspecified
          Non-squamous non-small cell lung cancer             | diagnosis NSCLC active
          Extensive-stage small cell lung cancer              | diagnosis SCLC active; said extensive-stage yes; stage limited-extensive EXTENSIVE unspecified
          """)
  void wordsBesideADiagnosisAreReadToo(String words, String facts) {
    assertThat(Fixtures.said(condition(Fixtures.text(words), "active", "confirmed")))
        .containsExactlyInAnyOrderElementsOf(expected(facts));
  }

  @Test
  void theCodeOfSmoulderingMyelomaIsAlsoAStatement() {
    assertThat(Fixtures.said(condition(snomed("413587002"), "active", "confirmed")))
        .containsExactlyInAnyOrder("diagnosis PCM active", "said smouldering-myeloma yes");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # clinical  | verification     | facts                       | problem
          active      | confirmed        | diagnosis NSCLC active      | -
          recurrence  | confirmed        | diagnosis NSCLC recurrent   | -
          relapse     | confirmed        | diagnosis NSCLC recurrent   | -
          remission   | confirmed        | diagnosis NSCLC remission   | -
          resolved    | confirmed        | diagnosis NSCLC resolved    | -
          inactive    | confirmed        | diagnosis NSCLC unknown     | -
          active      | refuted          | -                           | -
          active      | entered-in-error | -                           | -
          active      | provisional      | -                           | CHART-050
          active      | differential     | -                           | CHART-050
          active      | unconfirmed      | -                           | CHART-050
          """)
  void statusDecides(String clinical, String verification, String facts, String problem) {
    String resource = condition(snomed("254637007"), clinical, verification);

    assertThat(Fixtures.said(resource)).containsExactlyElementsOf(expected(facts));
    assertThat(Fixtures.problems(resource)).containsExactlyElementsOf(expected(problem));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # system                                                | code           | fact
          http://snomed.info/sct                                  | 254637007      | diagnosis NSCLC active
          http://hl7.org/fhir/sid/icd-10-cm                       | C34.90         | diagnosis LUNG active
          urn:oid:2.16.840.1.113883.6.90                          | C50.911        | diagnosis BREAST active
          http://oncotree.mskcc.org                               | LUAD           | diagnosis LUAD active
          http://fhir.de/CodeSystem/bfarm/icd-10-gm               | C43.5          | diagnosis SKCM active
          http://hl7.org/fhir/sid/icd-10-cm                       | C79.31         | spread metastasis-brain
          http://hl7.org/fhir/sid/icd-10-cm                       | I50.32         | has heart-failure
          """)
  void everySystemIsRead(String system, String code, String fact) {
    String coding = "\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]";

    assertThat(Fixtures.said(condition(coding, "active", "confirmed"))).containsExactly(fact);
  }

  @Test
  void codesOfDifferentCancersAreNotUsed() {
    String resource =
        condition(
            "\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"254637007\"},"
                + "{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"C50.9\"}]",
            "active",
            "confirmed");

    assertThat(Fixtures.said(resource)).isEmpty();
    assertThat(Fixtures.problems(resource)).containsExactly("CHART-032");
  }

  @Test
  void icdO3SiteAndMorphologyTogetherGiveTheType() {
    String icdO3 = "{\"system\":\"http://terminology.hl7.org/CodeSystem/icd-o-3\",\"code\":\"";
    String resource =
        condition(
            "\"coding\":[" + icdO3 + "C34.1\"}," + icdO3 + "8140/3\"}]", "active", "confirmed");

    assertThat(Fixtures.said(resource)).containsExactly("diagnosis LUAD active");
  }

  @Test
  void siteRefinesAnUnspecificCode() {
    String resource =
        "{\"resourceType\":\"Condition\",\"code\":{"
            + snomed("363346000")
            + "},\"bodySite\":[{"
            + snomed("39607008")
            + "}]}";

    assertThat(Fixtures.said(resource)).containsExactly("diagnosis LUNG unknown");
  }

  @Test
  void stageOfConditionAndObservationBothCountWhereTheyDisagree() {
    String condition =
        """
        {"resourceType":"Condition","code":{%s},"stage":[{"summary":{"text":"Stage IIIC"}}]}\
        """
            .formatted(snomed("254637007"));
    String observation =
        Fixtures.observation(
            "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"21908-9\"}]",
            "\"valueCodeableConcept\":{\"text\":\"Stage 2B\"}");

    assertThat(Fixtures.said(condition, observation))
        .contains("stage unspecified IIIC unspecified", "stage unspecified IIB clinical");
  }

  private static String condition(String code, String clinical, String verification) {
    return """
    {"resourceType":"Condition","code":{%s},"onsetDateTime":"2025-02",
    "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"%s"}]},
    "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"%s"}]}}\
    """
        .formatted(code, clinical, verification);
  }

  private static String snomed(String code) {
    return "\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"" + code + "\"}]";
  }

  private static List<String> expected(String facts) {
    return facts == null
        ? List.of()
        : Arrays.stream(facts.split(";")).map(String::strip).sorted().toList();
  }
}
