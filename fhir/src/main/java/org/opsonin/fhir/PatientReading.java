package org.opsonin.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Person;
import org.opsonin.fhir.disease.About;
import org.opsonin.fhir.disease.ConditionReader;
import org.opsonin.fhir.disease.Counting;
import org.opsonin.fhir.disease.MedicationReader;
import org.opsonin.fhir.disease.OrderReader;
import org.opsonin.fhir.disease.PersonReader;
import org.opsonin.fhir.disease.ProcedureReader;
import org.opsonin.fhir.disease.ReportReader;
import org.opsonin.fhir.disease.StatementReader;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Patients;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.fhir.resource.Resources;
import org.opsonin.fhir.result.Catalogue;
import org.opsonin.fhir.result.ObservationReader;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.vocabulary.Vocabulary;

/// Reads one patient: conditions first, because the rest belongs to them.
final class PatientReading {

  private final List<Problem> problems = new ArrayList<>();
  private final Counting conditions = new Counting();
  private final Counting drugs = new Counting();
  private final Reading reading;
  private final Catalogue catalogue;
  private final LocalDate asOf;

  PatientReading(
      Vocabulary vocabulary,
      Meanings meanings,
      Catalogue catalogue,
      Resources resources,
      LocalDate asOf) {
    this.reading = new Reading(vocabulary, meanings, resources, this::report);
    this.catalogue = catalogue;
    this.asOf = asOf;
  }

  /// Notes something found wrong while this patient is read.
  void report(Problem problem) {
    if (problems.size() < Limits.MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  /// The chart of `share`.
  ///
  /// @param shared problems of the document as a whole
  ReadChart read(Patients.Share share, List<Problem> shared, String place) {
    Person person = person(share);
    var illnesses =
        share.resources().stream().filter(resource -> resource.type().equals("Condition")).toList();
    var conditionReader = new ConditionReader(reading, conditions);
    About about = conditionReader.primariesOf(illnesses);
    var observations = new ObservationReader(reading, catalogue, about);
    for (Resource resource : share.resources()) {
      safely(resource, () -> resource(resource, conditionReader, observations, about));
    }
    observations.finish();
    List<Fact> facts = Duplicates.removed(reading.facts());
    checkDates(person, facts);
    if (facts.stream().noneMatch(Fact.Diagnosis.class::isInstance)) {
      new OrderReader(reading).withoutDiagnosis(share.resources());
    }
    problems.addAll(shared);
    var coverage = new Coverage(tally(conditions), tally(drugs));
    return new ReadChart(Optional.of(new Chart(person, facts)), problems, coverage, place);
  }

  private Person person(Patients.Share share) {
    if (share.patient().isEmpty()) {
      reading.report(
          ChartProblem.NO_PATIENT,
          "document",
          "no Patient, so that age and sex are unknown",
          "a Patient with birthDate and gender");
      return PersonReader.UNKNOWN;
    }
    return new PersonReader(reading, asOf).read(share.patient().get());
  }

  private void resource(
      Resource resource,
      ConditionReader conditionReader,
      ObservationReader observations,
      About about) {
    switch (resource.type()) {
      case "Condition" -> conditionReader.read(resource, about);
      case "Observation" -> {
        observations.read(resource);
        new ReportReader(reading).check(resource);
      }
      case "Flag" ->
          new StatementReader(reading)
              .readState(resource, reading.dates().first(resource.content(), "period"), about);
      case "Procedure" -> new ProcedureReader(reading).read(resource, about);
      case "MedicationRequest",
          "MedicationAdministration",
          "MedicationStatement",
          "MedicationDispense" ->
          new MedicationReader(reading, drugs).read(resource, about);
      case "DiagnosticReport" -> new ReportReader(reading).check(resource);
      default -> {}
    }
  }

  /// The last net: whatever a resource does to its reader, the others are still read.
  private void safely(Resource resource, Runnable read) {
    try {
      read.run();
    } catch (RuntimeException unforeseen) {
      reading.report(
          ChartProblem.UNREADABLE_RESOURCE,
          resource.path(),
          "the resource could not be read",
          "please report this as a fault, without the chart");
    }
  }

  private void checkDates(Person person, List<Fact> facts) {
    PartialDate born = person.born();
    for (Fact fact : facts) {
      if (born.isAfter(fact.origin().on())) {
        reading.report(
            ChartProblem.BEFORE_BIRTH,
            fact.origin().place(),
            "it is dated before the birth of the patient",
            "a date after birth");
      }
    }
  }

  private static Coverage.Tally tally(Counting counting) {
    return new Coverage.Tally(counting.seen(), counting.understood(), counting.distinct());
  }
}
