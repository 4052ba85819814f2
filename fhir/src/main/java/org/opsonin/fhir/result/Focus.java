package org.opsonin.fhir.result;

import java.util.Optional;
import java.util.Set;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;

/// Whom an observation in a patient's record is about: a mother's result says nothing of the
/// patient.
record Focus(Reading reading) {

  private static final Set<String> OTHERS =
      Set.of("RelatedPerson", "FamilyMemberHistory", "Group", "Person", "Practitioner");
  private static final String PATIENT = "Patient";

  /// Whether the observation is about someone else, or does not say in a readable way about what;
  /// reports it if so.
  boolean isForeign(Resource observation) {
    boolean foreign =
        observation.content().objects("focus").stream()
            .anyMatch(focus -> isForeign(focus, observation));
    if (foreign) {
      reading.report(
          ChartProblem.OTHER_PATIENT,
          observation.path() + ".focus",
          "a result about someone else than the patient was left out",
          "a focus that is the patient, a condition, a specimen or absent");
    }
    return foreign;
  }

  private boolean isForeign(Element focus, Resource observation) {
    Optional<String> reference = focus.text("reference");
    Optional<String> type =
        reference
            .flatMap(one -> reading.resources().find(one, observation))
            .map(Resource::type)
            .or(() -> reference.flatMap(Focus::typeIn))
            .or(() -> focus.text("type"));
    if (type.isEmpty()) {
      return focus.has("display") || focus.has("identifier");
    }
    boolean otherPatient =
        type.get().equals(PATIENT)
            && reference.isPresent()
            && observation.subject().isPresent()
            && !tail(reference.get()).equals(tail(observation.subject().get()));
    return otherPatient || OTHERS.contains(type.get());
  }

  private static String tail(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /// The `Type` of `Type/id`; empty for other addresses.
  private static Optional<String> typeIn(String reference) {
    String[] parts = reference.split("/", -1);
    return parts.length >= 2 ? Optional.of(parts[parts.length - 2]) : Optional.empty();
  }
}
