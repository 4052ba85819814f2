package org.opsonin.wording;

import java.util.List;
import java.util.Locale;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// One fact in words, with its date, and a mark where it was read from text instead of a code.
record FactWording(Vocabulary vocabulary) {

  String words(Fact fact) {
    String mark = fact.origin().reading() == Origin.Reading.TEXT ? ", read from text" : "";
    return body(fact) + " (" + fact.origin().on() + mark + ")";
  }

  private String body(Fact fact) {
    return switch (fact) {
      case Fact.Diagnosis(var tumour, var course, var origin) ->
          vocabulary.tumours().name(tumour)
              + (course == Fact.Course.UNKNOWN ? "" : ", " + plain(course));
      case Fact.Metastasis(var site, var present, var origin) ->
          (present ? "" : "no ") + vocabulary.conditions().name(site);
      case Fact.Stage stage -> stage(stage);
      case Fact.Category(var value, var basis, var origin) -> basis(basis) + value;
      case Fact.MarkerResult result -> marker(result);
      case Fact.Alteration alteration -> alteration(alteration);
      case Fact.RegionStudied(var genes, var origin) -> "gene studied, no change reported";
      case Fact.LabResult(var analyte, var range, var lower, var upper, var origin) ->
          vocabulary.analytes().name(analyte) + " " + range;
      case Fact.Treatment treatment -> treatment(treatment);
      case Fact.Comorbidity(var condition, var present, var active, var origin) ->
          (present ? "" : "no ")
              + vocabulary.conditions().name(condition)
              + (present && !active ? ", in the past" : "");
      case Fact.Performance(var scale, var score, var origin) ->
          scale.toUpperCase(Locale.ROOT) + " " + score;
      case Fact.DiseaseStatus(var status, var origin) -> "disease status " + plain(status);
      case Fact.Statement(var id, var truth, var number, var origin) ->
          vocabulary.statements().name(id)
              + ": "
              + (number.isPresent() ? number.getAsInt() : truth == Truth.MET ? "yes" : "no");
    };
  }

  private static String stage(Fact.Stage stage) {
    String system =
        stage.system().equals("unspecified") ? "" : stage.system().toUpperCase(Locale.ROOT) + " ";
    String basis = stage.basis() == Fact.Basis.UNSPECIFIED ? "" : " (" + plain(stage.basis()) + ")";
    return system + "stage " + stage.group() + basis;
  }

  private static String basis(Fact.Basis basis) {
    return switch (basis) {
      case CLINICAL -> "c";
      case PATHOLOGIC -> "p";
      case UNSPECIFIED -> "";
    };
  }

  private String marker(Fact.MarkerResult result) {
    String score =
        result.score().isEmpty() || result.score().equals("unspecified")
            ? ""
            : " " + result.score().toUpperCase(Locale.ROOT);
    String assay = result.assay().map(id -> " by " + assay(result.marker(), id)).orElse("");
    return vocabulary.markers().name(result.marker())
        + score
        + " "
        + result(result.result())
        + assay;
  }

  private String assay(String marker, String id) {
    return vocabulary
        .markers()
        .entry(marker)
        .flatMap(
            entry ->
                entry.body().items("assays").stream()
                    .filter(assay -> assay.text("id").map(id::equals).orElse(false))
                    .findFirst()
                    .flatMap(assay -> assay.text("name")))
        .orElse(id);
  }

  private static String result(Fact.Result result) {
    return switch (result) {
      case Fact.Result.Amount(var range) -> range.toString();
      case Fact.Result.Value(var id) -> value(id);
      case Fact.Result.Alleles(var names) -> String.join(", ", names);
      case Fact.Result.Failed() -> "without result";
    };
  }

  private List<String> variants(Fact.Alteration alteration) {
    var names =
        vocabulary.genes().entry(alteration.gene()).stream()
            .flatMap(entry -> entry.body().items("variants").stream())
            .filter(variant -> variant.text("id").map(alteration.classes()::contains).orElse(false))
            .flatMap(variant -> variant.text("name").stream())
            .toList();
    return names.isEmpty() ? alteration.classes() : names;
  }

  private String alteration(Fact.Alteration alteration) {
    var genes = new java.util.ArrayList<>(List.of(alteration.gene().toUpperCase(Locale.ROOT)));
    alteration.partners().forEach(partner -> genes.add(partner.toUpperCase(Locale.ROOT)));
    String kind =
        alteration.kind() == Fact.Kind.UNSPECIFIED ? "alteration" : plain(alteration.kind());
    String detail =
        alteration.protein().map(protein -> " " + protein).orElse("")
            + (alteration.classes().isEmpty()
                ? ""
                : " (" + String.join(", ", variants(alteration)) + ")");
    String germline = alteration.lineage() == Fact.Lineage.GERMLINE ? " in the germline" : "";
    String found =
        switch (alteration.presence()) {
          case MET -> " found";
          case NOT_MET -> " not found";
          case UNKNOWN -> " not called";
        };
    return String.join("-", genes) + " " + kind + detail + germline + found;
  }

  private String treatment(Fact.Treatment treatment) {
    String intent =
        treatment.intent() == Fact.Intent.UNSPECIFIED ? "" : ", " + plain(treatment.intent());
    String outcome =
        treatment.outcome() == Fact.Outcome.UNSPECIFIED ? "" : ", " + plain(treatment.outcome());
    return vocabulary.drugs().name(treatment.what())
        + ", "
        + plain(treatment.progress())
        + intent
        + outcome;
  }

  static String plain(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String value(String id) {
    return switch (id) {
      case "msi-h" -> "MSI-high";
      case "mss" -> "microsatellite stable";
      case "dmmr" -> "mismatch repair deficient (dMMR)";
      case "pmmr" -> "mismatch repair proficient (pMMR)";
      default -> id.replace('-', ' ');
    };
  }
}
