package org.opsonin.fhir.disease;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;

/// Reads what only a clinician can say: a concept's id under this project's address, a SNOMED CT
/// code the concept gives, or one of its phrases as the whole text.
public record StatementReader(Reading reading) {

  /// Address of the codes for statements; the codes are the concepts' ids.
  public static final String ADDRESS = "https://opsonin.org/fhir/statement";

  private static final String SAYS = "says";
  private static final int MOST_LINES = 50;

  /// A statement's id and how it was found.
  public record Stated(String id, Origin.Reading by) {}

  /// The statement `concept` is; empty if it is none.
  public Optional<Stated> find(Concept concept) {
    for (Coding coding : concept.codings()) {
      if (coding.system().equals(ADDRESS)) {
        Optional<String> id = coding.value().filter(reading.vocabulary().statements()::contains);
        if (id.isPresent()) {
          return Optional.of(new Stated(id.get(), Origin.Reading.CODED));
        }
      }
      Optional<String> coded = coding.code().flatMap(reading.vocabulary().statements()::find);
      if (coded.isPresent()) {
        return Optional.of(new Stated(coded.get(), Origin.Reading.CODED));
      }
    }
    return concept.words().stream()
        .flatMap(words -> reading.vocabulary().statements().findName(Words.plain(words)).stream())
        .findFirst()
        .map(id -> new Stated(id, Origin.Reading.TEXT));
  }

  /// Reads an observation whose code is a statement; false if it is not one.
  public boolean readCode(Resource observation, About about) {
    Optional<Stated> stated = find(observation.concept("code"));
    stated.ifPresent(
        one ->
            add(
                observation,
                one,
                answer(observation.content()),
                number(observation.content()),
                about));
    return stated.isPresent();
  }

  /// Reads an observation whose value is a statement's phrase; false if it is not.
  public boolean readValue(Resource observation, About about) {
    Concept value =
        observation
            .content()
            .text("valueString")
            .map(text -> Concept.ofText(text, observation.path()))
            .orElseGet(() -> observation.concept("valueCodeableConcept"));
    Optional<Stated> stated = find(value);
    stated.ifPresent(one -> add(observation, one, Truth.MET, OptionalInt.empty(), about));
    return stated.isPresent();
  }

  private void add(Resource resource, Stated stated, Truth truth, OptionalInt number, About about) {
    reading.add(
        new Fact.Statement(
            stated.id(),
            number.isPresent() ? Truth.MET : truth,
            number,
            reading.origin(
                resource, reading.observedOn(resource), stated.by(), about.of(resource))));
  }

  /// Reads a condition or flag that is a statement by itself; false if it is not one.
  public boolean readState(Resource resource, PartialDate on, About about) {
    Optional<Stated> stated = find(resource.concept("code"));
    stated.ifPresent(
        one ->
            reading.add(
                new Fact.Statement(
                    one.id(),
                    Truth.MET,
                    OptionalInt.empty(),
                    reading.origin(resource, on, one.by(), about.of(resource)))));
    return stated.isPresent();
  }

  /// Adds the statements a diagnosis carries: by a code, by the phrase that is the whole text or a
  /// part of it between commas, and by wording that the tumour type alone makes unmistakable.
  void readDiagnosis(Resource condition, String tumour, PartialDate on, About about) {
    Concept code = condition.concept("code");
    var stated = new LinkedHashMap<String, Origin.Reading>();
    find(code)
        .filter(one -> one.by() == Origin.Reading.CODED)
        .ifPresent(one -> stated.put(one.id(), one.by()));
    reading
        .meanings()
        .coded(code, SAYS)
        .filter(meaning -> isOf(meaning, tumour))
        .ifPresent(meaning -> put(stated, meaning));
    for (String words : code.words()) {
      if (reading.meanings().isWorded(words, "wording-not-current")) {
        continue;
      }
      var parts = new ArrayList<>(List.of(words));
      parts.addAll(Words.clauses(words));
      parts.stream()
          .flatMap(part -> reading.vocabulary().statements().findName(Words.plain(part)).stream())
          .forEach(id -> stated.putIfAbsent(id, Origin.Reading.TEXT));
      reading
          .meanings()
          .within(words, SAYS)
          .filter(meaning -> isOf(meaning, tumour))
          .ifPresent(meaning -> put(stated, meaning));
    }
    stated.forEach(
        (id, by) ->
            reading.add(
                new Fact.Statement(
                    id,
                    Truth.MET,
                    OptionalInt.empty(),
                    reading.origin(condition, on, by, about.of(condition)))));
  }

  private boolean isOf(Meanings.Meaning meaning, String tumour) {
    return meaning
        .field("of")
        .map(kind -> reading.vocabulary().tumours().isA(tumour, kind))
        .orElse(true);
  }

  private static void put(Map<String, Origin.Reading> stated, Meanings.Meaning meaning) {
    meaning.field(SAYS).ifPresent(id -> stated.putIfAbsent(id, meaning.reading()));
  }

  private Truth answer(Element observation) {
    if (observation.has("valueBoolean")) {
      return observation.flag("valueBoolean").map(Truth::of).orElse(Truth.UNKNOWN);
    }
    Concept value =
        observation
            .text("valueString")
            .map(text -> Concept.ofText(text, observation.path()))
            .orElseGet(() -> Concept.of(observation, "valueCodeableConcept"));
    if (!value.isEmpty()) {
      return reading.meanings().truth(value).orElse(Truth.UNKNOWN);
    }
    boolean silent = observation.has("dataAbsentReason") || observation.has("valueQuantity");
    return silent ? Truth.UNKNOWN : Truth.MET;
  }

  private static OptionalInt number(Element observation) {
    Optional<BigDecimal> number =
        observation
            .number("valueInteger")
            .or(() -> observation.object("valueQuantity").flatMap(one -> one.number("value")))
            .or(() -> observation.text("valueString").map(String::strip).flatMap(Element::parse));
    return number
        .filter(one -> one.signum() >= 0 && one.compareTo(BigDecimal.valueOf(MOST_LINES)) <= 0)
        .filter(one -> one.stripTrailingZeros().scale() <= 0)
        .map(one -> OptionalInt.of(one.intValue()))
        .orElse(OptionalInt.empty());
  }
}
