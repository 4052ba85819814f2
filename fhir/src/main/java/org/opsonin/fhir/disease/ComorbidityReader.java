package org.opsonin.fhir.disease;

import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;

/// Reads observations about other illnesses: mCODE's list of comorbidities, and questions such as
/// "autoimmune disease: no".
public record ComorbidityReader(Reading reading) {

  private static final String SECONDARY = "secondary-malignancy";

  /// A condition's id and how it was found.
  private record Illness(String id, Origin.Reading by) {}

  /// Reads mCODE's comorbidities: what is listed is there, what is listed as absent is not.
  public void readList(Resource observation, About about) {
    for (Element extension : observation.extensions("mcode-related-condition")) {
      listed(observation, extension, true, about);
    }
    for (Element extension : observation.extensions("mcode-related-condition-absent")) {
      listed(observation, extension, false, about);
    }
  }

  private void listed(Resource observation, Element extension, boolean present, About about) {
    Concept concept = Concept.of(extension, "valueCodeableConcept");
    if (concept.isEmpty()) {
      Optional<Resource> target =
          extension
              .object("valueReference")
              .flatMap(one -> one.text("reference"))
              .flatMap(one -> reading.resources().find(one, observation));
      if (target.isEmpty()) {
        dangling(extension);
        return;
      }
      if (present) {
        return; // a condition in the document speaks for itself
      }
      concept = target.get().concept("code");
    }
    Optional<Illness> illness = illness(concept);
    if (illness.isPresent()) {
      add(observation, illness.get(), present, about);
    } else {
      reading.report(
          ChartProblem.UNKNOWN_CONDITION,
          concept.path(),
          "a condition that the knowledge does not know was left out",
          "a code of SNOMED CT or ICD-10-CM");
    }
  }

  private void dangling(Element extension) {
    reading.report(
        ChartProblem.DANGLING,
        extension.path() + ".valueReference",
        "it refers to a Condition that is not there",
        "the Condition in the same document, or a valueCodeableConcept");
  }

  /// Reads an observation whose code is a condition and whose value says yes or no; false if it is
  /// not one.
  public boolean readQuestion(Resource observation, About about) {
    Optional<Illness> illness = illness(observation.concept("code"));
    if (illness.isEmpty()) {
      return false;
    }
    Optional<Truth> present = answer(observation);
    if (present.isPresent() && present.get() != Truth.UNKNOWN) {
      add(observation, illness.get(), present.get() == Truth.MET, about);
    }
    return true;
  }

  private Optional<Truth> answer(Resource observation) {
    Element content = observation.content();
    if (content.has("valueBoolean")) {
      return content.flag("valueBoolean").map(Truth::of);
    }
    Concept value =
        content
            .text("valueString")
            .map(text -> Concept.ofText(text, observation.path()))
            .orElseGet(() -> observation.concept("valueCodeableConcept"));
    return value.isEmpty() ? Optional.empty() : reading.meanings().truth(value);
  }

  private void add(Resource observation, Illness illness, boolean present, About about) {
    PartialDate on = reading.observedOn(observation);
    Origin origin = reading.origin(observation, on, illness.by(), about.of(observation));
    if (reading.vocabulary().conditions().isA(illness.id(), SECONDARY)) {
      reading.add(new Fact.Metastasis(illness.id(), present, origin));
    } else {
      reading.add(new Fact.Comorbidity(illness.id(), present, present, origin));
    }
  }

  private Optional<Illness> illness(Concept concept) {
    var conditions = reading.vocabulary().conditions();
    for (Coding coding : concept.codings()) {
      Optional<String> id = coding.code().flatMap(conditions::find);
      if (id.isPresent()) {
        return Optional.of(new Illness(id.get(), Origin.Reading.CODED));
      }
    }
    return concept.words().stream()
        .flatMap(words -> conditions.findName(Words.plain(words)).stream())
        .findFirst()
        .map(id -> new Illness(id, Origin.Reading.TEXT));
  }
}
