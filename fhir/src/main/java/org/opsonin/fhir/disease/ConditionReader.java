package org.opsonin.fhir.disease;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.PartialDate;

/// Reads conditions: primary cancers, metastases and other illnesses.
///
/// Refuted and mistaken ones give no fact; unconfirmed cancers give a problem. What is worded as
/// history, suspicion or family history is no present disease.
public final class ConditionReader {

  private static final String SECONDARY = "secondary-malignancy";

  private final Reading reading;
  private final Counting counting;
  private final TumourNaming naming;
  private final Map<Resource, TumourNaming.Named> primaries = new LinkedHashMap<>();

  /// A reader for one patient, which counts what it understands.
  public ConditionReader(Reading reading, Counting counting) {
    this.reading = reading;
    this.counting = counting;
    this.naming = new TumourNaming(reading);
  }

  /// What a condition is, and how that was found.
  private record Illness(String id, Origin.Reading by) {}

  /// Finds the primary cancers among `conditions`; [About] needs them before anything is read.
  public About primariesOf(List<Resource> conditions) {
    for (Resource condition : conditions) {
      Optional<Illness> spread = illness(condition).filter(this::isSecondary);
      boolean coded = spread.map(one -> one.by() == Origin.Reading.CODED).orElse(false);
      if (!state(condition).isConfirmed() || coded) {
        continue;
      }
      var named =
          spread.isPresent() ? naming.besideSpread(condition.concept("code")) : named(condition);
      if (named.tumour().isPresent() || named.disagree()) {
        primaries.put(condition, named);
      }
    }
    return new About(
        reading.resources(),
        java.util.Set.copyOf(
            primaries.entrySet().stream()
                .filter(primary -> primary.getValue().tumour().isPresent())
                .map(Map.Entry::getKey)
                .toList()));
  }

  private TumourNaming.Named named(Resource condition) {
    Concept code = condition.concept("code");
    boolean coded =
        code.codes().stream().anyMatch(one -> reading.vocabulary().tumours().find(one).isPresent());
    if (!coded && isDoubtful(code)) {
      return new TumourNaming.Named(Optional.empty(), Origin.Reading.TEXT, false);
    }
    var morphologies =
        condition.extensions("mcode-histology-morphology-behavior").stream()
            .map(extension -> Concept.of(extension, "valueCodeableConcept"))
            .toList();
    boolean isOther =
        !coded && morphologies.isEmpty() && state(condition).codedIllness().isPresent();
    return isOther
        ? new TumourNaming.Named(Optional.empty(), Origin.Reading.CODED, false)
        : naming.name(code, Concept.all(condition.content(), "bodySite"), morphologies);
  }

  /// Adds what `condition` says.
  public void read(Resource condition, About about) {
    Concept code = condition.concept("code");
    String verification = state(condition).token("verificationStatus");
    if (verification.equals("entered-in-error") || verification.equals("refuted")) {
      counting.count(code, true);
      return;
    }
    if (!state(condition).isConfirmed()) {
      unconfirmed(condition, code);
      return;
    }
    TumourNaming.Named named = primaries.get(condition);
    Optional<Illness> illness = illness(condition);
    boolean understood = true;
    if (named != null) {
      diagnosis(condition, named, about);
      illness.filter(this::isSecondary).ifPresent(spread -> illness(condition, spread, about));
    } else if (illness.isPresent()) {
      illness(condition, illness.get(), about);
    } else {
      understood =
          new StatementReader(reading).readState(condition, state(condition).onset(), about)
              || isLeftOut(condition, code);
    }
    counting.count(code, understood);
    if (!understood) {
      reading.report(
          ChartProblem.UNKNOWN_CONDITION,
          condition.path() + ".code",
          "a condition that the knowledge does not know was left out",
          "a code of SNOMED CT, ICD-10-CM, ICD-O-3, NCI Thesaurus or OncoTree");
    }
  }

  private boolean isDoubtful(Concept code) {
    return reading.meanings().isWorded(code.allWords(), "wording-not-current");
  }

  /// Whether the words deny, doubt or ascribe to somebody else what they name; reported if what
  /// they name is known.
  private boolean isLeftOut(Resource condition, Concept code) {
    if (!isDoubtful(code)) {
      return false;
    }
    boolean known =
        naming.name(code, List.of(), List.of()).tumour().isPresent()
            || code.words().stream()
                .anyMatch(
                    words ->
                        reading
                            .vocabulary()
                            .conditions()
                            .findWithin(Words.plain(words))
                            .isPresent());
    if (known) {
      reading.report(
          ChartProblem.NOT_CONFIRMED,
          condition.path() + ".code",
          "an illness worded as denied, doubtful, past or another person's was left out",
          "a code, or words that name only a present illness of this patient");
    }
    return true;
  }

  private void unconfirmed(Resource condition, Concept code) {
    boolean cancer = naming.name(code, List.of(), List.of()).tumour().isPresent();
    counting.count(code, true);
    if (cancer) {
      reading.report(
          ChartProblem.NOT_CONFIRMED,
          condition.path() + ".verificationStatus",
          "a cancer that is not confirmed was not taken as a diagnosis",
          "verificationStatus confirmed");
    }
  }

  private void diagnosis(Resource condition, TumourNaming.Named named, About about) {
    if (named.disagree()) {
      reading.report(
          ChartProblem.CODES_DISAGREE,
          condition.path() + ".code",
          "its codes name cancers that exclude each other; neither was used",
          "codes of one cancer");
      return;
    }
    Origin origin =
        reading.origin(
            condition, state(condition).onset(), named.by(), Optional.of(condition.place()));
    reading.add(
        new Fact.Diagnosis(named.tumour().orElseThrow(), state(condition).course(), origin));
    stages(condition, origin);
    Concept code = condition.concept("code");
    new StatementReader(reading)
        .readDiagnosis(condition, named.tumour().orElseThrow(), state(condition).onset(), about);
    if (isDoubtful(code)) {
      return;
    }
    Origin worded =
        reading.origin(condition, state(condition).onset(), Origin.Reading.TEXT, origin.about());
    if (reading.meanings().isWorded(code.allWords(), "wording-metastatic")) {
      reading.add(new Fact.Metastasis(SECONDARY, true, worded));
    }
    boolean gene = reading.meanings().isWorded(code.allWords(), "wording-gene-part");
    if (gene && named.by() == Origin.Reading.TEXT) {
      reading.report(
          ChartProblem.UNREADABLE_VALUE,
          condition.path() + ".code",
          "a test result within the words of a diagnosis was not read",
          "the result as an Observation");
    }
  }

  private void stages(Resource condition, Origin origin) {
    var reader = new StageReader(reading);
    Concept code = condition.concept("code");
    code.words().stream()
        .filter(words -> !reading.meanings().isWorded(words, "wording-not-current"))
        .flatMap(words -> reader.inWords(words, StageReader.Frame.OPEN, origin, false).stream())
        .findFirst()
        .ifPresent(reading::add);
    for (var stage : condition.content().objects("stage")) {
      Optional<Resource> assessment =
          stage.objects("assessment").stream()
              .flatMap(one -> one.text("reference").stream())
              .flatMap(one -> reading.resources().find(one, condition).stream())
              .findFirst();
      PartialDate on = assessment.map(reading::observedOn).orElse(origin.on());
      Concept summary = Concept.of(stage, "summary");
      var frame = reader.frame(List.of(Concept.of(stage, "type")));
      reader
          .stage(summary, frame, reading.origin(condition, on, origin.reading(), origin.about()))
          .ifPresent(reading::add);
    }
  }

  private void illness(Resource condition, Illness illness, About about) {
    Origin origin =
        reading.origin(condition, state(condition).onset(), illness.by(), about.of(condition));
    if (isSecondary(illness)) {
      reading.add(new Fact.Metastasis(site(condition, illness.id()), true, origin));
      return;
    }
    boolean active =
        switch (state(condition).course()) {
          case ACTIVE, RECURRENT, UNKNOWN -> true;
          case REMISSION, RESOLVED -> false;
        };
    reading.add(new Fact.Comorbidity(illness.id(), true, active, origin));
  }

  private String site(Resource condition, String id) {
    if (!id.equals(SECONDARY)) {
      return id;
    }
    for (Concept site : Concept.all(condition.content(), "bodySite")) {
      for (String words : site.words()) {
        String organ = Words.plain(words).replace(" structure", "").replace("structure of ", "");
        Optional<String> found =
            reading
                .vocabulary()
                .conditions()
                .findName("metastasis to " + organ)
                .filter(one -> reading.vocabulary().conditions().isA(one, SECONDARY));
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return id;
  }

  /// Whether it is a spread of cancer: distant, or to lymph nodes.
  private boolean isSecondary(Illness illness) {
    var conditions = reading.vocabulary().conditions();
    return conditions.isA(illness.id(), SECONDARY)
        || conditions
            .entry(illness.id())
            .map(entry -> entry.body().get("spread").isPresent())
            .orElse(false);
  }

  private Optional<Illness> illness(Resource condition) {
    Concept code = condition.concept("code");
    Optional<Illness> coded =
        state(condition).codedIllness().map(id -> new Illness(id, Origin.Reading.CODED));
    if (coded.isPresent()) {
      return coded;
    }
    boolean tumourCoded =
        code.codes().stream().anyMatch(one -> reading.vocabulary().tumours().find(one).isPresent());
    return tumourCoded ? Optional.empty() : byWords(code);
  }

  private Optional<Illness> byWords(Concept code) {
    if (isDoubtful(code) || reading.meanings().isWorded(code.allWords(), "wording-another-thing")) {
      return Optional.empty();
    }
    boolean cancer = reading.meanings().isWorded(code.allWords(), "wording-cancer");
    boolean secondary = reading.meanings().isWorded(code.allWords(), "wording-secondary");
    for (String words : code.words()) {
      Optional<String> id =
          reading
              .vocabulary()
              .conditions()
              .findName(Words.plain(words))
              .or(() -> reading.vocabulary().conditions().findWithin(Words.plain(words)))
              .filter(one -> secondary || !cancer);
      if (id.isPresent()) {
        return id.map(one -> new Illness(one, Origin.Reading.TEXT));
      }
    }
    return secondary && cancer
        ? Optional.of(new Illness(SECONDARY, Origin.Reading.TEXT))
        : Optional.empty();
  }

  private ConditionState state(Resource condition) {
    return new ConditionState(reading, condition);
  }
}
