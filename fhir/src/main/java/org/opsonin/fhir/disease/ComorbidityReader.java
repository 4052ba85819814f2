package org.opsonin.fhir.disease;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern RESULT =
      Pattern.compile(
          "(.{2,80}?) (positive|detected|reactive|negative|not detected|non reactive|nonreactive)");

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
    Concept question = observation.concept("code");
    Optional<Illness> illness = tested(question).or(() -> illness(question));
    if (illness.isEmpty()) {
      return readResultInQuestion(observation, about);
    }
    Optional<Truth> present = answer(observation);
    if (present.isPresent() && present.get() != Truth.UNKNOWN) {
      add(observation, illness.get(), present.get() == Truth.MET, about);
    }
    return true;
  }

  /// The illness that the test `question` names tells of: hepatitis B for its surface antigen.
  private Optional<Illness> tested(Concept question) {
    return reading
        .meanings()
        .of(question, "illness")
        .flatMap(meaning -> meaning.field("illness").map(id -> new Illness(id, meaning.reading())));
  }

  /// Reads `HCV RNA positive`: test and result in one, without a value.
  private boolean readResultInQuestion(Resource observation, About about) {
    for (String words : observation.concept("code").words()) {
      Matcher matcher = RESULT.matcher(Words.plain(words));
      if (!matcher.matches() || !answerConcept(observation).isEmpty()) {
        continue;
      }
      Optional<Illness> illness = tested(Concept.ofText(matcher.group(1), observation.path()));
      Optional<Truth> result =
          reading.meanings().truth(Concept.ofText(matcher.group(2), observation.path()));
      if (illness.isPresent() && result.isPresent()) {
        add(observation, illness.get(), result.get() == Truth.MET, about);
        return true;
      }
    }
    return false;
  }

  private Optional<Truth> answer(Resource observation) {
    Element content = observation.content();
    if (content.has("valueBoolean")) {
      return content.flag("valueBoolean").map(Truth::of);
    }
    Concept value = answerConcept(observation);
    return value.isEmpty() ? Optional.empty() : reading.meanings().truth(value);
  }

  private static Concept answerConcept(Resource observation) {
    return observation
        .content()
        .text("valueString")
        .map(text -> Concept.ofText(text, observation.path()))
        .orElseGet(() -> observation.concept("valueCodeableConcept"));
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
