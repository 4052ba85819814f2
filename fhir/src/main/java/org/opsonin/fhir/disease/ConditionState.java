package org.opsonin.fhir.disease;

import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.kernel.PartialDate;

/// What a condition's record says about itself: confirmed or not, its course, its date.
record ConditionState(Reading reading, Resource condition) {

  boolean isConfirmed() {
    return switch (token("verificationStatus")) {
      case "provisional", "differential", "unconfirmed", "refuted", "entered-in-error" -> false;
      default -> true;
    };
  }

  Fact.Course course() {
    return switch (token("clinicalStatus")) {
      case "active" -> Fact.Course.ACTIVE;
      case "recurrence", "relapse" -> Fact.Course.RECURRENT;
      case "remission" -> Fact.Course.REMISSION;
      case "resolved" -> Fact.Course.RESOLVED;
      default ->
          condition.content().has("abatementDateTime") ? Fact.Course.RESOLVED : Fact.Course.UNKNOWN;
    };
  }

  String token(String name) {
    return condition.concept(name).codings().stream()
        .flatMap(coding -> coding.value().stream())
        .findFirst()
        .orElse("");
  }

  PartialDate onset() {
    PartialDate onset = reading.dates().first(condition.content(), "onsetDateTime", "onsetPeriod");
    if (onset.isKnown()) {
      return onset;
    }
    return condition.extensions("condition-assertedDate").stream()
        .flatMap(extension -> reading.dates().read(extension, "valueDateTime").stream())
        .findFirst()
        .orElseGet(() -> reading.dates().first(condition.content(), "recordedDate"));
  }

  /// The illness its codes mean; empty where no code is known.
  Optional<String> codedIllness() {
    return condition.concept("code").codings().stream()
        .flatMap(coding -> coding.code().flatMap(reading.vocabulary().conditions()::find).stream())
        .findFirst();
  }
}
