package org.opsonin.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.kernel.Truth;

/// A chart as lines of text, for golden files: one fact a line, sorted by place.
final class ChartText {

  private ChartText() {}

  static String of(ReadChart read) {
    var lines = new StringBuilder();
    read.chart()
        .ifPresentOrElse(
            chart -> {
              lines
                  .append("person ")
                  .append(chart.person().sex().orElse("-"))
                  .append(" born ")
                  .append(chart.person().born())
                  .append(chart.person().deceased() ? " deceased" : "")
                  .append('\n');
              chart.facts().stream()
                  .sorted(Comparator.comparing((Fact fact) -> entry(fact.origin().place())))
                  .map(ChartText::line)
                  .forEach(line -> lines.append(line).append('\n'));
            },
            () -> lines.append("no chart\n"));
    lines.append("problems\n");
    read.problems().forEach(problem -> lines.append(problem).append('\n'));
    return lines.toString();
  }

  /// The facts without their places, sorted: what must not depend on the order of a file.
  static List<String> withoutPlaces(ReadChart read) {
    return read.chart().stream()
        .flatMap(chart -> chart.facts().stream())
        .map(fact -> said(fact) + " " + fact.origin().on() + " " + fact.origin().reading())
        .sorted()
        .toList();
  }

  private static int entry(String place) {
    String digits = place.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  static String line(Fact fact) {
    Origin origin = fact.origin();
    return "%s | %s | %s | %s%s"
        .formatted(
            origin.place(),
            said(fact),
            origin.on(),
            origin.reading() == Origin.Reading.TEXT ? "text" : "coded",
            origin.about().map(place -> " | about " + place).orElse(""));
  }

  private static String said(Fact fact) {
    return switch (fact) {
      case Fact.Diagnosis(var tumour, var course, _) -> "diagnosis " + tumour + " " + low(course);
      case Fact.Metastasis(var site, var present, _) -> (present ? "spread " : "no spread ") + site;
      case Fact.Stage(var system, var group, var basis, _) ->
          "stage " + system + " " + group + " " + low(basis);
      case Fact.Category(var value, var basis, _) -> "category " + value + " " + low(basis);
      case Fact.MarkerResult(var marker, var score, var result, var assay, var specimen, _) ->
          "marker %s%s %s%s%s"
              .formatted(
                  marker,
                  score.isEmpty() ? "" : " " + score,
                  result(result),
                  assay.map(one -> " by " + one).orElse(""),
                  specimen.map(one -> " in " + one).orElse(""));
      case Fact.Alteration alteration -> alteration(alteration);
      case Fact.RegionStudied(var genes, _) -> "studied " + String.join(" ", genes);
      case Fact.LabResult(var analyte, var range, var lower, var upper, _) ->
          "lab %s %s normal %s to %s"
              .formatted(
                  analyte,
                  range,
                  lower.map(Object::toString).orElse("-"),
                  upper.map(Object::toString).orElse("-"));
      case Fact.Treatment treatment -> treatment(treatment);
      case Fact.Comorbidity(var condition, var present, var active, _) ->
          (present ? "has " : "has not ") + condition + (present && !active ? " inactive" : "");
      case Fact.Performance(var scale, var score, _) -> scale + " " + score;
      case Fact.DiseaseStatus(var status, _) -> "disease " + low(status);
      case Fact.Statement(var id, var truth, var number, _) ->
          "said " + id + " " + (number.isPresent() ? number.getAsInt() : yes(truth));
    };
  }

  private static String alteration(Fact.Alteration one) {
    return "gene %s %s %s %s%s%s%s%s"
        .formatted(
            one.gene(),
            low(one.kind()),
            yes(one.presence()),
            low(one.lineage()),
            one.protein().map(protein -> " " + protein).orElse(""),
            one.classes().stream().map(name -> " [" + name + "]").collect(Collectors.joining()),
            one.specific() ? " this variant only" : "",
            one.partners().isEmpty() ? "" : " with " + String.join(" ", one.partners()));
  }

  private static String treatment(Fact.Treatment one) {
    return "given %s %s %s from %s to %s %s%s"
        .formatted(
            one.what(),
            low(one.progress()),
            low(one.intent()),
            one.start(),
            one.end(),
            low(one.outcome()),
            one.dailyDose().map(dose -> " " + dose).orElse(""));
  }

  private static String result(Fact.Result result) {
    return switch (result) {
      case Fact.Result.Amount(var range) -> range.toString();
      case Fact.Result.Value(var id) -> id;
      case Fact.Result.Alleles(var names) -> String.join(" ", names);
      case Fact.Result.Failed() -> "failed";
    };
  }

  private static String yes(Truth truth) {
    return switch (truth) {
      case MET -> "yes";
      case NOT_MET -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static String low(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
