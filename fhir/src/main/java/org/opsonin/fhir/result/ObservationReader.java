package org.opsonin.fhir.result;

import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.disease.About;
import org.opsonin.fhir.disease.ComorbidityReader;
import org.opsonin.fhir.disease.StageReader;
import org.opsonin.fhir.disease.StatementReader;
import org.opsonin.fhir.gene.GeneNaming;
import org.opsonin.fhir.gene.GeneTestReader;
import org.opsonin.fhir.gene.VariantReader;
import org.opsonin.fhir.marker.Alleles;
import org.opsonin.fhir.marker.Marker;
import org.opsonin.fhir.marker.MarkerAmounts;
import org.opsonin.fhir.marker.MarkerReader;
import org.opsonin.fhir.marker.Markers;
import org.opsonin.fhir.marker.RepairProteins;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.Truth;

/// Reads observations: decides what each one asks, by its code before its words, and hands it to
/// the
/// reader of that kind. What is asked by no one is left alone.
public final class ObservationReader {

  private static final String SECONDARY = "secondary-malignancy";

  private final Reading reading;
  private final Markers markers;
  private final About about;
  private final MarkerReader results;
  private final Alleles alleles;
  private final RepairProteins repair;
  private final VariantReader variants;
  private final GeneTestReader genes;
  private final LabReader labs;

  /// A reader for one patient.
  public ObservationReader(Reading reading, Catalogue catalogue, About about) {
    this.reading = reading;
    this.markers = catalogue.markers();
    this.about = about;
    this.results = new MarkerReader(reading, new MarkerAmounts(reading));
    this.alleles = new Alleles(reading);
    this.repair = new RepairProteins(reading);
    var naming = new GeneNaming(reading, catalogue.genes());
    this.variants = new VariantReader(reading, naming);
    this.genes = new GeneTestReader(reading, naming);
    this.labs = new LabReader(reading, catalogue.bounds());
  }

  /// Adds what `observation` says. Mistaken and cancelled ones say nothing; preliminary results are
  /// reported and not used.
  public void read(Resource observation) {
    switch (observation.status().orElse("")) {
      case "entered-in-error", "cancelled", "registered" -> {}
      case "preliminary" ->
          reading.report(
              ChartProblem.PRELIMINARY,
              observation.path() + ".status",
              "a preliminary result was not used",
              "status final, amended or corrected");
      default -> {
        if (new Focus(reading).isForeign(observation)) {
          return;
        }
        var statements = new StatementReader(reading);
        if (!statements.readCode(observation, about)) {
          Asked asked = Asked.of(observation, reading, about.of(observation));
          boolean understood = one(asked);
          if (!understood && !statements.readValue(observation, about)) {
            new ComorbidityReader(reading).readQuestion(observation, about);
          }
        }
      }
    }
  }

  private boolean one(Asked asked) {
    Optional<Meanings.Meaning> question = reading.meanings().of(asked.code(), "asks");
    if (question.isPresent() && asks(asked, question.get())) {
      return true;
    }
    boolean understood =
        labs.readCoded(asked)
            || repair.readWords(asked, markers)
            || marker(asked)
            || genes.read(asked)
            || labs.readWorded(asked);
    for (Asked part : asked.components()) {
      understood |= one(part) || inherited(part, asked);
    }
    return understood;
  }

  /// A component such as "TPS" belongs to the marker its observation names.
  private boolean inherited(Asked part, Asked whole) {
    Optional<Markers.Match> match = markers.find(whole.code());
    boolean score =
        match.isPresent() && match.get().marker().scoreIn(part.code().allWords()).isPresent();
    return score
        && results.read(
            part, new Markers.Match(match.get().marker(), Optional.empty(), match.get().by()));
  }

  private boolean marker(Asked asked) {
    Optional<Markers.Match> match = markers.find(asked.code());
    if (match.isEmpty() || isOfGene(asked, match.get().marker())) {
      return false;
    }
    if (repair.read(asked, match.get())) {
      return true;
    }
    if (match.get().marker().isAlleles()) {
      alleles.read(asked, match.get());
      return true;
    }
    return results.read(asked, match.get());
  }

  /// A test of tumour DNA in blood that names a gene, and no residual disease, is that gene's test.
  private boolean isOfGene(Asked asked, Marker marker) {
    return marker.entry().body().isTrue("yieldsToGenes")
        && genes.namesGene(asked)
        && !reading.meanings().isWorded(asked.code().allWords(), "wording-residual");
  }

  private boolean asks(Asked asked, Meanings.Meaning question) {
    switch (question.field("asks").orElse("")) {
      case "stage" -> stage(asked);
      case "category" -> category(asked, question);
      case "performance" -> new StatusReader(reading).performance(asked, question);
      case "disease-status" -> new StatusReader(reading).disease(asked);
      case "variant" -> variants.read(asked);
      case "region" -> variants.readRegion(asked);
      case "comorbidities" -> new ComorbidityReader(reading).readList(asked.observation(), about);
      case "history-of-metastasis" -> history(asked);
      case "site-of-metastasis" -> sites(asked);
      case "genotype" -> genotype(asked);
      default -> {
        return question.field("asks").map("other-stage"::equals).orElse(false);
      }
    }
    return true;
  }

  private void stage(Asked asked) {
    var reader = new StageReader(reading);
    Concept method = asked.observation().concept("method");
    reader
        .stage(
            asked.value(),
            reader.frame(List.of(asked.code(), method)),
            asked.origin(Origin.Reading.CODED))
        .ifPresent(reading::add);
  }

  private void category(Asked asked, Meanings.Meaning question) {
    var reader = new StageReader(reading);
    reader
        .categories(
            asked.value(),
            question.field("axis").orElse("TNM"),
            reader.frame(List.of(asked.code())),
            asked.origin(Origin.Reading.CODED))
        .forEach(reading::add);
  }

  /// Only a history that is denied says anything: it means there is no metastasis.
  private void history(Asked asked) {
    if (reading.meanings().truth(asked.value()).map(Truth.NOT_MET::equals).orElse(false)) {
      reading.add(new Fact.Metastasis(SECONDARY, false, asked.origin(Origin.Reading.CODED)));
    }
  }

  private void sites(Asked asked) {
    Concept value = asked.value();
    if (reading
        .meanings()
        .of(value, "truth")
        .flatMap(one -> one.field("truth"))
        .map("not-met"::equals)
        .orElse(false)) {
      reading.add(new Fact.Metastasis(SECONDARY, false, asked.origin(Origin.Reading.CODED)));
      return;
    }
    var conditions = reading.vocabulary().conditions();
    Optional<String> coded =
        value.codes().stream().flatMap(code -> conditions.find(code).stream()).findFirst();
    Optional<String> worded =
        value.words().stream()
            .map(words -> Words.plain(words).replace(" structure", "").replace("structure of ", ""))
            .flatMap(organ -> conditions.findName("metastasis to " + organ).stream())
            .findFirst();
    coded
        .or(() -> worded)
        .filter(site -> conditions.isA(site, SECONDARY))
        .ifPresent(
            site ->
                reading.add(
                    new Fact.Metastasis(
                        site,
                        true,
                        asked.origin(
                            coded.isPresent() ? Origin.Reading.CODED : Origin.Reading.TEXT))));
  }

  /// A genotype is read if its gene, in a component or in the answer, is one whose alleles matter.
  private void genotype(Asked asked) {
    for (Asked part : asked.components()) {
      Optional<Markers.Match> match = markers.find(part.value());
      if (match.isPresent() && match.get().marker().isAlleles()) {
        alleles.read(asked, match.get());
        return;
      }
    }
    Optional<Markers.Match> match =
        asked.code().codings().size() > 1 ? markers.find(asked.code()) : Optional.empty();
    match
        .or(
            () ->
                asked.value().words().stream()
                    .flatMap(words -> markers.inWords(words).stream())
                    .findFirst())
        .filter(one -> one.marker().isAlleles())
        .ifPresent(one -> alleles.read(asked, one));
  }

  /// Adds what several observations say together. Called once, after the last.
  public void finish() {
    alleles.finish();
    repair.finish();
  }
}
