package org.opsonin.fhir.disease;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.chart.Fact;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;

/// What a treatment was for and what came of it, where its record says so.
record Intents(Reading reading) {

  /// Intent of a treatment, by mCODE's extension or a category.
  Fact.Intent intent(Resource treatment) {
    var extensions =
        Stream.of("mcode-procedure-intent", "mcode-treatment-intent")
            .flatMap(name -> treatment.extensions(name).stream())
            .map(extension -> Concept.of(extension, "valueCodeableConcept"));
    var others =
        Stream.of("category", "reasonCode")
            .flatMap(name -> Concept.all(treatment.content(), name).stream());
    return Stream.concat(extensions, others)
        .flatMap(concept -> reading.meanings().of(concept, "intent").stream())
        .flatMap(meaning -> meaning.field("intent").stream())
        .findFirst()
        .map(word -> Fact.Intent.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Fact.Intent.UNSPECIFIED);
  }

  /// Outcome of a treatment, by the reason it was stopped or its outcome.
  Fact.Outcome outcome(Resource treatment) {
    return Stream.of("statusReason", "outcome", "reasonForStopping")
        .flatMap(name -> Concept.all(treatment.content(), name).stream())
        .flatMap(concept -> outcome(concept).stream())
        .findFirst()
        .orElse(Fact.Outcome.UNSPECIFIED);
  }

  private Optional<Fact.Outcome> outcome(Concept reason) {
    Optional<Fact.Outcome> stated =
        reading
            .meanings()
            .loosely(reason, "outcome")
            .flatMap(meaning -> meaning.field("outcome"))
            .map(word -> Fact.Outcome.valueOf(word.toUpperCase(Locale.ROOT)));
    return stated.isPresent()
        ? stated
        : reading
            .meanings()
            .loosely(reason, "status")
            .flatMap(meaning -> meaning.field("status"))
            .flatMap(
                word ->
                    switch (word) {
                      case "progression" -> Optional.of(Fact.Outcome.PROGRESSION);
                      case "response", "remission" -> Optional.of(Fact.Outcome.RESPONSE);
                      default -> Optional.<Fact.Outcome>empty();
                    });
  }
}
