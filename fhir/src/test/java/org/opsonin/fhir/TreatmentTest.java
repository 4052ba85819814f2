package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # type                     | status           | intent   | progress
          MedicationRequest          | active           | order    | under-way
          MedicationRequest          | completed        | order    | completed
          MedicationRequest          | stopped          | order    | stopped
          MedicationRequest          | on-hold          | order    | planned
          MedicationRequest          | draft            | order    | planned
          MedicationRequest          | cancelled        | order    | not-given
          MedicationRequest          | active           | proposal | planned
          MedicationRequest          | active           | plan     | planned
          MedicationRequest          | entered-in-error | order    | -
          MedicationRequest          | unknown          | order    | -
          MedicationAdministration   | completed        | -        | completed
          MedicationAdministration   | in-progress      | -        | under-way
          MedicationAdministration   | not-done         | -        | not-given
          MedicationStatement        | not-taken        | -        | not-given
          MedicationStatement        | intended         | -        | planned
          """)
  void statusSaysHowFarADrugGot(String type, String status, String intent, String progress) {
    String resource =
        """
        {"resourceType":"%s","status":"%s"%s,"authoredOn":"2025-03-04","effectiveDateTime":"2025-03-04",
        "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1547545"}]}}\
        """
            .formatted(type, status, intent == null ? "" : ",\"intent\":\"" + intent + "\"");

    assertThat(Fixtures.said(resource))
        .containsExactlyElementsOf(
            progress == null
                ? List.of()
                : List.of(
                    "given pembrolizumab %s unspecified from 2025-03-04 to undated unspecified"
                        .formatted(progress)));
  }

  @Test
  void drugsAreFoundByNameAndReference() {
    String contained =
        """
        {"resourceType":"MedicationStatement","status":"active","contained":[{"resourceType":"Medication","id":"m",
        "code":{"text":"Keytruda 100 mg/4 mL"}}],"medicationReference":{"reference":"#m"}}\
        """;
    String dangling =
        """
        {"resourceType":"MedicationStatement","status":"active","medicationReference":{"reference":"Medication/9"}}\
        """;

    assertThat(Fixtures.said(contained))
        .first()
        .asString()
        .startsWith("given pembrolizumab under-way");
    assertThat(Fixtures.problems(dangling)).containsExactly("CHART-060");
  }

  @Test
  void reasonsForStoppingAreOutcomes() {
    String resource =
        """
        {"resourceType":"MedicationRequest","status":"stopped","statusReason":{"text":"%s"},
        "medicationCodeableConcept":{"text":"nivolumab"}}\
        """;

    assertThat(Fixtures.said(resource.formatted("Disease progression")))
        .first()
        .asString()
        .endsWith("progression");
    assertThat(Fixtures.said(resource.formatted("Unacceptable toxicity")))
        .first()
        .asString()
        .endsWith("intolerance");
    assertThat(Fixtures.said(resource.formatted("Patient moved away")))
        .first()
        .asString()
        .endsWith("unspecified");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # reason                              | outcome
          completed; no progression             | unspecified
          No evidence of disease progression    | unspecified
          Not progressing                       | unspecified
          stopped, toxicity not progression     | unspecified
          Progression ruled out                 | unspecified
          Progression of disease, no toxicity   | progression
          progression                           | progression
          """)
  void aDeniedReasonIsNoOutcome(String reason, String outcome) {
    String resource =
        """
        {"resourceType":"MedicationRequest","status":"stopped","statusReason":{"text":"%s"},
        "medicationCodeableConcept":{"text":"nivolumab"}}\
        """
            .formatted(reason);

    assertThat(Fixtures.said(resource)).first().asString().endsWith(" " + outcome);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "No pembrolizumab given",
        "pembrolizumab was not given",
        "Pembrolizumab declined",
        "never had Keytruda"
      })
  void aDrugWordedAsNotGivenIsNotGiven(String words) {
    String resource =
        """
        {"resourceType":"MedicationStatement","status":"completed",
        "medicationCodeableConcept":{"text":"%s"}}\
        """
            .formatted(words);

    assertThat(Fixtures.said(resource)).isEmpty();
    assertThat(Fixtures.problems(resource)).containsExactly("CHART-031");
  }

  @Test
  void aReportWithoutResultsSaysThatItsConclusionWasNotRead() {
    String report =
        """
        {"resourceType":"DiagnosticReport","status":"final","conclusion":"TPS 60%"}\
        """;

    assertThat(Fixtures.said(report)).isEmpty();
    assertThat(Fixtures.problems(report)).containsExactly("CHART-042");
  }

  @Test
  void aSteroidsDailyDoseIsComputed() {
    String resource =
        """
        {"resourceType":"MedicationRequest","status":"active","medicationCodeableConcept":{"text":"prednisone"},
        "dosageInstruction":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},
        "doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","code":"mg"}}]}]}\
        """;

    assertThat(Fixtures.said(resource)).first().asString().endsWith("40 mg/d");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # procedure                               | for a cancer | what
          Stereotactic body radiation therapy       | no           | radiotherapy
          Lobectomy of lung                         | yes          | surgery
          Appendectomy                              | no           | -
          No radiotherapy given                     | yes          | -
          Biopsy of breast                          | yes          | -
          Screening mammography                     | yes          | -
          Autologous stem cell transplant           | no           | stem-cell-transplant
          """)
  void onlyProceduresThatTreatCancerCount(String words, String forCancer, String what) {
    String reason =
        forCancer.equals("yes")
            ? ",\"reasonCode\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"254637007\"}]}]"
            : "";
    String resource =
        "{\"resourceType\":\"Procedure\",\"status\":\"completed\",\"code\":{\"text\":\""
            + words
            + "\"},\"performedDateTime\":\"2025-01-01\""
            + reason
            + "}";

    assertThat(
            Fixtures.said(resource).stream()
                .filter(fact -> fact.startsWith("given"))
                .map(fact -> fact.split(" ", 3)[1]))
        .containsExactlyElementsOf(what == null ? List.of() : List.of(what));
  }

  @Test
  void aTransplantIsAlsoAState() {
    String resource =
        """
        {"resourceType":"Procedure","status":"completed","performedDateTime":"2015",
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"70536003","display":"Transplant of kidney"}]}}\
        """;

    assertThat(Fixtures.said(resource)).containsExactly("has kidney-transplant");
  }
}
