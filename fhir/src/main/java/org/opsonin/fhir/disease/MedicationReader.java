package org.opsonin.fhir.disease;

import java.util.Optional;
import java.util.stream.Stream;
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

/// Reads drugs: ordered, given, taken or dispensed.
public record MedicationReader(Reading reading, Counting counting) {

  private static final String STEROIDS = "corticosteroid";

  /// A drug's id and how it was found.
  private record Drug(String id, Origin.Reading by) {}

  /// Adds what `medication` says.
  public void read(Resource medication, About about) {
    if (medication.status().map("entered-in-error"::equals).orElse(false)) {
      return;
    }
    Concept concept = drugConcept(medication);
    if (concept.isEmpty()) {
      return;
    }
    Optional<Drug> drug = drug(concept);
    counting.count(concept, drug.isPresent());
    if (drug.isEmpty()) {
      reading.report(
          ChartProblem.UNKNOWN_DRUG,
          medication.path(),
          "a drug that is not known, or that its words deny or doubt, was left out",
          "an RxNorm, NCI Thesaurus or SNOMED CT code, or a generic name");
      return;
    }
    Optional<Fact.Progress> progress = progress(medication);
    if (progress.isPresent()) {
      add(medication, drug.get(), progress.get(), about);
    }
  }

  private void add(Resource medication, Drug drug, Fact.Progress progress, About about) {
    PartialDate start = start(medication);
    var intents = new Intents(reading);
    boolean steroid = reading.vocabulary().drugs().isA(drug.id(), STEROIDS);
    reading.add(
        new Fact.Treatment(
            drug.id(),
            progress,
            intents.intent(medication),
            start,
            end(medication),
            intents.outcome(medication),
            steroid ? new Dose(reading).daily(medication) : Optional.empty(),
            reading.origin(medication, on(medication, start), drug.by(), about.of(medication))));
  }

  private Concept drugConcept(Resource medication) {
    Concept concept = medication.concept("medicationCodeableConcept");
    if (!concept.isEmpty()) {
      return concept;
    }
    Optional<String> reference =
        medication.content().object("medicationReference").flatMap(one -> one.text("reference"));
    Optional<Resource> target = reference.flatMap(one -> reading.resources().find(one, medication));
    if (target.isPresent()) {
      return target.get().concept("code");
    }
    Optional<String> display =
        medication.content().object("medicationReference").flatMap(one -> one.text("display"));
    if (display.isPresent()) {
      return Concept.ofText(display.get(), medication.path() + ".medicationReference");
    }
    if (reference.isPresent()) {
      reading.report(
          ChartProblem.DANGLING,
          medication.path() + ".medicationReference",
          "it refers to a Medication that is not there",
          "the Medication in the same document, or a medicationCodeableConcept");
    }
    return Concept.NONE;
  }

  private Optional<Drug> drug(Concept concept) {
    for (Coding coding : concept.codings()) {
      Optional<String> id = coding.code().flatMap(reading.vocabulary().drugs()::find);
      if (id.isPresent()) {
        return Optional.of(new Drug(id.get(), Origin.Reading.CODED));
      }
    }
    return concept.words().stream()
        .flatMap(words -> named(words).stream())
        .findFirst()
        .map(id -> new Drug(id, Origin.Reading.TEXT));
  }

  private Optional<String> named(String words) {
    var drugs = reading.vocabulary().drugs();
    return drugs
        .findName(Words.plain(words))
        .or(
            () ->
                reading.meanings().isWorded(words, "wording-not-given")
                    ? Optional.empty()
                    : drugs.findWithin(Words.plain(words)));
  }

  /// How far it got; empty where the record does not tell whether it was given.
  private static Optional<Fact.Progress> progress(Resource medication) {
    String status = medication.status().orElse("");
    boolean request = medication.type().equals("MedicationRequest");
    if (medication.content().flag("doNotPerform").orElse(false)) {
      return Optional.of(Fact.Progress.NOT_GIVEN);
    }
    String intent = request ? medication.content().text("intent").orElse("order") : "order";
    if (intent.equals("proposal") || intent.equals("plan") || intent.equals("option")) {
      return Optional.of(
          status.equals("cancelled") ? Fact.Progress.NOT_GIVEN : Fact.Progress.PLANNED);
    }
    return switch (status) {
      case "active", "in-progress" -> Optional.of(Fact.Progress.UNDER_WAY);
      case "completed" -> Optional.of(Fact.Progress.COMPLETED);
      case "stopped" -> Optional.of(Fact.Progress.STOPPED);
      case "on-hold" -> Optional.of(request ? Fact.Progress.PLANNED : Fact.Progress.STOPPED);
      case "draft", "intended", "preparation" -> Optional.of(Fact.Progress.PLANNED);
      case "cancelled", "not-done", "not-taken", "declined" -> Optional.of(Fact.Progress.NOT_GIVEN);
      default -> Optional.empty();
    };
  }

  private PartialDate start(Resource medication) {
    PartialDate given =
        reading.dates().first(medication.content(), "effectiveDateTime", "effectivePeriod");
    if (given.isKnown()) {
      return given;
    }
    return bounds(medication)
        .flatMap(period -> reading.dates().read(period, "start").stream())
        .findFirst()
        .orElseGet(
            () ->
                reading
                    .dates()
                    .first(medication.content(), "whenHandedOver", "authoredOn", "dateAsserted"));
  }

  private PartialDate end(Resource medication) {
    Stream<Element> periods =
        Stream.concat(medication.content().object("effectivePeriod").stream(), bounds(medication));
    return periods
        .flatMap(period -> reading.dates().read(period, "end").stream())
        .findFirst()
        .orElse(PartialDate.UNKNOWN);
  }

  private static Stream<Element> bounds(Resource medication) {
    return medication.content().objects("dosageInstruction").stream()
        .flatMap(dosage -> dosage.object("timing").stream())
        .flatMap(timing -> timing.object("repeat").stream())
        .flatMap(repeat -> repeat.object("boundsPeriod").stream());
  }

  /// The day it was ordered or given, which may differ from the day it was to start.
  private PartialDate on(Resource medication, PartialDate start) {
    PartialDate on =
        reading
            .dates()
            .first(
                medication.content(),
                "effectiveDateTime",
                "effectivePeriod",
                "authoredOn",
                "whenHandedOver",
                "dateAsserted");
    return on.isKnown() ? on : start;
  }
}
