package org.opsonin.fhir.disease;

import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.PartialDate;

/// Reads radiotherapy, cancer surgery and transplants. Diagnostic procedures treat nothing and give
/// no fact; an operation counts only if the record ties it to a cancer.
public record ProcedureReader(Reading reading) {

  private static final List<String> TRANSPLANTS =
      List.of("organ-transplant", "stem-cell-transplant");

  /// Adds what `procedure` says.
  public void read(Resource procedure, About about) {
    String status = procedure.status().orElse("");
    if (status.equals("entered-in-error")) {
      return;
    }
    Concept code = procedure.concept("code");
    var date = reading.dates().first(procedure.content(), "performedDateTime", "performedPeriod");
    transplant(procedure, code, status, date);
    Optional<Meanings.Meaning> kind = kind(code);
    Optional<Fact.Progress> progress = progress(status);
    if (kind.isEmpty() || progress.isEmpty()) {
      return;
    }
    boolean onlyForCancer = kind.get().entry().body().isTrue("onlyForCancer");
    if (onlyForCancer && !isForCancer(procedure, about)) {
      return;
    }
    var intents = new Intents(reading);
    PartialDate end =
        procedure
            .content()
            .object("performedPeriod")
            .flatMap(period -> reading.dates().read(period, "end"))
            .orElse(progress.get() == Fact.Progress.COMPLETED ? date : PartialDate.UNKNOWN);
    Origin origin = reading.origin(procedure, date, kind.get().reading(), about.of(procedure));
    for (String what : kind.get().entry().body().texts("gives")) {
      reading.add(
          new Fact.Treatment(
              what,
              progress.get(),
              intents.intent(procedure),
              date,
              end,
              intents.outcome(procedure),
              Optional.empty(),
              origin));
    }
  }

  private Optional<Meanings.Meaning> kind(Concept code) {
    Optional<Meanings.Meaning> coded = reading.meanings().coded(code, "gives");
    if (coded.isPresent()) {
      return coded;
    }
    for (String words : code.words()) {
      Optional<Meanings.Meaning> worded =
          reading
              .meanings()
              .within(words, "gives")
              .or(
                  () ->
                      reading.meanings().isWorded(words, "procedure-surgery")
                          ? reading.meanings().within("surgery", "gives")
                          : Optional.empty());
      boolean nothing = reading.meanings().isWorded(words, "procedure-nothing");
      if (worded.isPresent() && reading.meanings().isWorded(words, "wording-doubted")) {
        reading.report(
            ChartProblem.UNREADABLE_VALUE,
            code.path(),
            "a procedure that its words deny or doubt was left out",
            "status not-done, or a code");
      } else if (worded.isPresent() && !nothing) {
        return worded;
      }
    }
    return Optional.empty();
  }

  private void transplant(Resource procedure, Concept code, String status, PartialDate on) {
    if (!status.equals("completed")) {
      return;
    }
    Optional<String> coded =
        code.codes().stream()
            .flatMap(one -> reading.vocabulary().conditions().find(one).stream())
            .filter(this::isTransplant)
            .findFirst();
    Optional<String> id =
        coded.or(
            () ->
                code.words().stream()
                    .filter(words -> !reading.meanings().isWorded(words, "wording-doubted"))
                    .flatMap(words -> named(Words.plain(words)).stream())
                    .filter(this::isTransplant)
                    .findFirst());
    var by = coded.isPresent() ? Origin.Reading.CODED : Origin.Reading.TEXT;
    id.ifPresent(
        one ->
            reading.add(
                new Fact.Comorbidity(
                    one, true, true, reading.origin(procedure, on, by, Optional.empty()))));
  }

  private Optional<String> named(String words) {
    var conditions = reading.vocabulary().conditions();
    return conditions.findName(words).or(() -> conditions.findWithin(words));
  }

  private boolean isTransplant(String condition) {
    return TRANSPLANTS.stream()
        .anyMatch(kind -> reading.vocabulary().conditions().isA(condition, kind));
  }

  private boolean isForCancer(Resource procedure, About about) {
    boolean profiled =
        procedure.content().object("meta").stream()
            .flatMap(meta -> meta.texts("profile").stream())
            .anyMatch(profile -> profile.contains("mcode-cancer-related"));
    boolean reason =
        Concept.all(procedure.content(), "reasonCode").stream()
            .flatMap(concept -> concept.codes().stream())
            .anyMatch(code -> reading.vocabulary().tumours().find(code).isPresent());
    boolean intended = new Intents(reading).intent(procedure) != Fact.Intent.UNSPECIFIED;
    return profiled || reason || intended || about.of(procedure).isPresent();
  }

  private static Optional<Fact.Progress> progress(String status) {
    return switch (status) {
      case "completed" -> Optional.of(Fact.Progress.COMPLETED);
      case "in-progress" -> Optional.of(Fact.Progress.UNDER_WAY);
      case "stopped" -> Optional.of(Fact.Progress.STOPPED);
      case "preparation", "on-hold" -> Optional.of(Fact.Progress.PLANNED);
      case "not-done" -> Optional.of(Fact.Progress.NOT_GIVEN);
      default -> Optional.empty();
    };
  }
}
