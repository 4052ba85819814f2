package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # LOINC | value                                                       | facts                                        | problem
          26499-4 | "valueQuantity":{"value":3000,"code":"10*3/uL"}             | -                                            | CHART-041
          26499-4 | "valueQuantity":{"value":3,"unit":"K/uL"}                   | lab neutrophils 3 10*3/uL normal - to -      | -
          718-7   | "valueQuantity":{"value":13.5,"code":"g/dl"}                | lab hemoglobin 13.5 g/dL normal - to -       | -
          718-7   | "valueQuantity":{"value":135,"code":"g/L"}                  | lab hemoglobin 135 g/L normal - to -         | -
          718-7   | "valueQuantity":{"value":1350,"code":"g/L"}                 | -                                            | CHART-041
          718-7   | "valueQuantity":{"value":13.5}                              | -                                            | CHART-040
          718-7   | "valueQuantity":{"value":"13.5","code":"g/dL"}              | -                                            | CHART-010
          2160-0  | "valueQuantity":{"value":0.2,"comparator":"<","code":"mg/dL"} | lab creatinine <0.2 mg/dL normal - to -    | -
          2160-0  | "valueString":"0.9 mg/dL"                                   | lab creatinine 0.9 mg/dL normal - to -       | -
          89247-1 | "valueInteger":1                                            | ecog 1                                       | -
          89247-1 | "valueInteger":7                                            | -                                            | CHART-042
          89247-1 | "valueString":"ECOG 2"                                      | ecog 2                                       | -
          97509-4 | "valueCodeableConcept":{"text":"Progressive disease"}       | disease progression                          | -
          97509-4 | "valueCodeableConcept":{"text":"Not progressing"}           | disease unknown                              | -
          97509-4 | "valueString":"No evidence of progression"                  | disease unknown                              | -
          97509-4 | "valueString":"No evidence of disease progression"          | disease unknown                              | -
          97509-4 | "valueString":"No relapse; complete remission"              | disease remission                            | -
          97509-4 | "valueString":"Stable disease, no progression"              | disease stable                               | -
          5195-3  | "valueCodeableConcept":{"text":"Positive"}                  | has hepatitis-b                              | -
          11259-9 | "valueString":"Not detected"                                | has not hepatitis-c                          | -
          88040-1 | "valueCodeableConcept":{"text":"Complete response"}         | disease remission                            | -
          21907-1 | "valueCodeableConcept":{"text":"cM1b"}                      | category M1B clinical                        | -
          21902-2 | "valueCodeableConcept":{"text":"pStage IIIA"}               | -                                            | CHART-052
          21902-2 | "valueCodeableConcept":{"text":"Stage IIIA"}                | stage unspecified IIIA pathologic            | -
          """)
  void isReadByItsCode(String loinc, String value, String facts, String problem) {
    String resource =
        Fixtures.observation(
            "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + loinc + "\"}]", value);

    assertThat(Fixtures.said(resource)).containsExactlyElementsOf(expected(facts));
    assertThat(Fixtures.problems(resource)).containsExactlyElementsOf(expected(problem));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # question                       | value                        | fact
          Resectable                       | "valueBoolean":true          | said resectable yes
          Resectable                       | "valueBoolean":false         | said resectable no
          Unresectable                     | "valueString":"yes"          | said unresectable yes
          Not a candidate for surgery      | "valueString":"no"           | said not-a-candidate-for-surgery no
          Number of prior lines of therapy | "valueInteger":2             | said prior-lines 2
          Number of prior lines of therapy | "valueString":"0"            | said prior-lines 0
          Clinical finding                 | "valueString":"Not a surgical candidate" | said not-a-candidate-for-surgery yes
          HIV                              | "valueString":"negative"     | has not hiv
          HBsAg                            | "valueString":"Positive"     | has hepatitis-b
          HBsAg                            | "valueString":"Non-reactive" | has not hepatitis-b
          Anti-HBc                         | "valueString":"Positive"     | -
          HCV RNA                          | "valueString":"positive"     | has hepatitis-c
          HCV RNA positive                 | "note":[]                    | has hepatitis-c
          HIV antigen/antibody             | "valueString":"positive"     | has hiv
          Pregnancy test                   | "valueString":"Positive"     | has pregnancy
          Pregnancy test                   | "valueString":"Negative"     | has not pregnancy
          Disease status                   | "valueString":"No evidence of progression" | disease unknown
          AJCC 8 Stage group               | "valueString":"Stage IIIB"   | stage ajcc IIIB unspecified
          FIGO stage                       | "valueString":"IIIB (FIGO 2014)" | stage figo IIIB unspecified
          TNM                              | "valueString":"pT2a pN1 M0"  | category M0 unspecified; category N1 pathologic; category T2A pathologic
          Autoimmune disease               | "valueBoolean":false         | has not autoimmune-disease
          ECOG performance status          | "valueInteger":1             | ecog 1
          Smoking status                   | "valueString":"never"        | -
          """)
  void isReadByItsWords(String question, String value, String fact) {
    assertThat(Fixtures.said(Fixtures.observation(Fixtures.text(question), value)))
        .containsExactlyElementsOf(expected(fact));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # question     | value
          BCLC stage     | "valueString":"C"
          Child-Pugh     | "valueString":"A5"
          Child-Pugh     | "valueInteger":5
          """)
  void aStageOfAnUnreadSystemIsReported(String question, String value) {
    String resource = Fixtures.observation(Fixtures.text(question), value);

    assertThat(Fixtures.said(resource)).isEmpty();
    assertThat(Fixtures.problems(resource)).containsExactly("CHART-052");
  }

  @Test
  void aStatementCanBeCodedByItsId() {
    String resource =
        Fixtures.observation(
            "\"coding\":[{\"system\":\"https://opsonin.org/fhir/statement\",\"code\":\"cisplatin-unsuitable\"}]",
            "\"valueBoolean\":true");

    assertThat(ChartText.withoutPlaces(Fixtures.read(Fixtures.bundle(resource))))
        .containsExactly("said cisplatin-unsuitable yes 2026-01-02 CODED");
  }

  @Test
  void onlyFinalResultsCount() {
    String result =
        Fixtures.observation(
            "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"89247-1\"}]",
            "\"valueInteger\":1");

    assertThat(Fixtures.said(result.replace("final", "entered-in-error"))).isEmpty();
    assertThat(Fixtures.said(result.replace("final", "cancelled"))).isEmpty();
    assertThat(Fixtures.said(result.replace("final", "preliminary"))).isEmpty();
    assertThat(Fixtures.problems(result.replace("final", "preliminary")))
        .containsExactly("CHART-051");
    assertThat(Fixtures.said(result.replace("final", "amended"))).containsExactly("ecog 1");
  }

  @Test
  void equalFactsCountOnce() {
    String result =
        Fixtures.observation(
            "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"89247-1\"}]",
            "\"valueInteger\":1");

    assertThat(Fixtures.said(result, result)).containsExactly("ecog 1");
  }

  private static List<String> expected(String facts) {
    return facts == null ? List.of() : Arrays.stream(facts.split(";")).map(String::strip).toList();
  }
}
