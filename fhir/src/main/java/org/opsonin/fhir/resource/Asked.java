package org.opsonin.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.json.Element;
import org.opsonin.kernel.PartialDate;

/// One question with its answer: an observation, or one of its components.
///
/// @param observation the whole resource
/// @param at the element that holds code and value
/// @param code what was asked
/// @param on clinically relevant date
/// @param about place of the cancer it belongs to
public record Asked(
    Resource observation, Element at, Concept code, PartialDate on, Optional<String> about) {

  /// The question an observation as a whole asks.
  public static Asked of(Resource observation, Reading reading, Optional<String> about) {
    return new Asked(
        observation,
        observation.content(),
        observation.concept("code"),
        reading.observedOn(observation),
        about);
  }

  /// The components, each asked by itself.
  public List<Asked> components() {
    return at.objects("component").stream()
        .map(part -> new Asked(observation, part, Concept.of(part, "code"), on, about))
        .toList();
  }

  /// The answer as a concept: coded, worded, or true and false; empty if it is a number.
  public Concept value() {
    Concept coded = Concept.of(at, "valueCodeableConcept");
    if (!coded.isEmpty()) {
      return coded;
    }
    if (at.has("valueBoolean")) {
      String word = at.flag("valueBoolean").map(String::valueOf).orElse("");
      var coding = new Coding(Optional.empty(), "", Optional.of(word), Optional.empty());
      return new Concept(List.of(coding), Optional.empty(), at.path() + ".valueBoolean");
    }
    return at.text("valueString")
        .map(text -> Concept.ofText(text, at.path() + ".valueString"))
        .orElse(Concept.NONE);
  }

  /// The answer, or where there is none the interpretation beside it.
  public Concept answer() {
    Concept value = value();
    if (!value.isEmpty() || hasNumber()) {
      return value;
    }
    return Concept.all(at, "interpretation").stream().findFirst().orElse(Concept.NONE);
  }

  /// Whether the answer is a number.
  public boolean hasNumber() {
    return at.has("valueQuantity") || at.has("valueInteger") || at.has("valueRange");
  }

  /// Whether there is an answer at all.
  public boolean hasAnswer() {
    return hasNumber() || !answer().isEmpty();
  }

  /// Whether the record says why there is no answer.
  public boolean isAbsent() {
    return at.has("dataAbsentReason");
  }

  /// Everything that may name an assay, a score or a specimen.
  public String surroundings() {
    var words = new ArrayList<>(code.words());
    Element whole = observation.content();
    words.addAll(observation.concept("code").words());
    words.addAll(observation.concept("method").words());
    whole.object("device").flatMap(device -> device.text("display")).ifPresent(words::add);
    whole.objects("note").forEach(note -> note.text("text").ifPresent(words::add));
    for (Element component : whole.objects("component")) {
      Concept value = Concept.of(component, "valueCodeableConcept");
      words.addAll(value.words());
      words.addAll(Concept.of(component, "code").words());
      component.text("valueString").ifPresent(words::add);
    }
    words.addAll(value().words());
    return String.join(" ; ", words);
  }

  /// The origin of a fact read from it.
  public Origin origin(Origin.Reading by) {
    return new Origin(observation.place(), on, by, about);
  }
}
