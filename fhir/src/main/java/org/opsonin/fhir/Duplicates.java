package org.opsonin.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;

/// Facts that differ in nothing but their place are one fact. What belonged to a diagnosis that was
/// dropped belongs to the one that stays.
final class Duplicates {

  private Duplicates() {}

  static List<Fact> removed(List<Fact> facts) {
    Map<String, String> kept = places(facts);
    Map<Fact, Fact> once = new LinkedHashMap<>();
    var sorted = new ArrayList<>(facts);
    sorted.sort(Comparator.comparing((Fact fact) -> fact.origin().place()));
    for (Fact fact : sorted) {
      Optional<String> about = fact.origin().about().map(place -> kept.getOrDefault(place, place));
      Fact moved =
          with(
              fact,
              new Origin(
                  fact.origin().place(), fact.origin().on(), fact.origin().reading(), about));
      once.putIfAbsent(with(moved, at("", moved.origin())), moved);
    }
    return List.copyOf(once.values());
  }

  /// For every diagnosis its own place, or that of an equal one that comes first.
  private static Map<String, String> places(List<Fact> facts) {
    Map<Fact, String> first = new HashMap<>();
    Map<String, String> kept = new HashMap<>();
    facts.stream()
        .filter(Fact.Diagnosis.class::isInstance)
        .sorted(Comparator.comparing(fact -> fact.origin().place()))
        .forEach(
            fact -> {
              Origin bare =
                  new Origin("", fact.origin().on(), fact.origin().reading(), Optional.empty());
              String place = first.computeIfAbsent(with(fact, bare), key -> fact.origin().place());
              kept.put(fact.origin().place(), place);
            });
    return kept;
  }

  private static Origin at(String place, Origin origin) {
    return new Origin(place, origin.on(), origin.reading(), origin.about());
  }

  private static Fact with(Fact fact, Origin o) {
    return switch (fact) {
      case Fact.Diagnosis(var tumour, var course, _) -> new Fact.Diagnosis(tumour, course, o);
      case Fact.Metastasis(var site, var present, _) -> new Fact.Metastasis(site, present, o);
      case Fact.Stage(var system, var group, var basis, _) ->
          new Fact.Stage(system, group, basis, o);
      case Fact.Category(var value, var basis, _) -> new Fact.Category(value, basis, o);
      case Fact.MarkerResult(var marker, var score, var result, var assay, var specimen, _) ->
          new Fact.MarkerResult(marker, score, result, assay, specimen, o);
      case Fact.Alteration(
              var gene,
              var kind,
              var presence,
              var lineage,
              var protein,
              var classes,
              var specific,
              var partners,
              _) ->
          new Fact.Alteration(
              gene, kind, presence, lineage, protein, classes, specific, partners, o);
      case Fact.RegionStudied(var genes, _) -> new Fact.RegionStudied(genes, o);
      case Fact.LabResult(var analyte, var range, var lower, var upper, _) ->
          new Fact.LabResult(analyte, range, lower, upper, o);
      case Fact.Treatment(
              var what,
              var progress,
              var intent,
              var start,
              var end,
              var outcome,
              var dose,
              _) ->
          new Fact.Treatment(what, progress, intent, start, end, outcome, dose, o);
      case Fact.Comorbidity(var condition, var present, var active, _) ->
          new Fact.Comorbidity(condition, present, active, o);
      case Fact.Performance(var scale, var score, _) -> new Fact.Performance(scale, score, o);
      case Fact.DiseaseStatus(var status, _) -> new Fact.DiseaseStatus(status, o);
      case Fact.Statement(var id, var truth, var number, _) ->
          new Fact.Statement(id, truth, number, o);
    };
  }
}
