package org.opsonin.fhir.marker;

import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.wording.Wording;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Node;

/// Reads results of markers: numbers with their score, named values, and tests that failed.
public record MarkerReader(Reading reading, MarkerAmounts amounts) {

  /// Adds what `asked` says of `match`; false if it has no answer.
  public boolean read(Asked asked, Markers.Match match) {
    if (!asked.hasAnswer() && !asked.isAbsent() && !asked.at().has("valueRatio")) {
      return false;
    }
    var numbers = amounts.read(asked, match);
    if (numbers.isPresent()) {
      numbers.get().forEach(number -> number(asked, match, number));
      return true;
    }
    if (asked.isAbsent() && !asked.hasAnswer()) {
      absent(asked, match);
      return true;
    }
    List<Fact.Result> values = values(asked.answer(), match.marker());
    values.forEach(value -> add(asked, match, score(asked, match), value, by(asked, match)));
    if (values.isEmpty() && !asked.answer().isEmpty()) {
      reading.report(
          ChartProblem.UNREADABLE_VALUE,
          asked.at().path() + ".value",
          "a test result that is not understood was left out",
          "a number with unit, or one of the coded answers of this test");
    }
    return true;
  }

  /// A test that gave nothing usable is a fact; one that was not done or is still to come is not.
  private void absent(Asked asked, Markers.Match match) {
    boolean tried =
        Concept.of(asked.at(), "dataAbsentReason").codings().stream()
            .flatMap(coding -> coding.value().stream())
            .anyMatch(code -> code.equals("error") || code.equals("not-a-number"));
    if (tried) {
      add(asked, match, score(asked, match), new Fact.Result.Failed(), match.by());
    }
  }

  private void number(Asked asked, Markers.Match match, MarkerAmounts.Counted number) {
    Optional<String> category = category(match.marker(), number);
    Fact.Result result =
        category.isPresent()
            ? new Fact.Result.Value(category.get())
            : new Fact.Result.Amount(number.range());
    boolean needed = category.isPresent() || match.marker().categories().isEmpty();
    if (needed) {
      add(asked, match, category.isPresent() ? "" : number.score(), result, number.by());
    }
  }

  private static Optional<String> category(Marker marker, MarkerAmounts.Counted number) {
    for (Node category : marker.categories()) {
      Truth atLeast = bound(category, "atLeast").map(number.range()::isAtLeast).orElse(Truth.MET);
      Truth below =
          bound(category, "below")
              .map(one -> number.range().isAtLeast(one).negate())
              .orElse(Truth.MET);
      if (atLeast.and(below) == Truth.MET) {
        return category.text("value");
      }
    }
    return Optional.empty();
  }

  private static Optional<Quantity> bound(Node category, String name) {
    return category.text(name).flatMap(Quantity::parse);
  }

  /// The named values an answer gives: by code, else by its words.
  private List<Fact.Result> values(Concept answer, Marker marker) {
    Optional<Marker.Value> value = coded(answer, marker);
    if (value.isPresent()) {
      return List.of(result(value.get()));
    }
    Optional<Meanings.Meaning> truth = reading.meanings().coded(answer, "truth");
    if (truth.isPresent()) {
      return plain(truth.get(), marker);
    }
    for (String words : answer.words()) {
      MarkerWording.Said said =
          new MarkerWording(new Wording(reading.meanings()), marker).said(words);
      if (said.isFailed()) {
        return List.of(new Fact.Result.Failed());
      }
      if (said.isUnread() || !said.values().isEmpty()) {
        return said.values().stream().map(MarkerReader::result).toList();
      }
    }
    return List.of();
  }

  private static List<Fact.Result> plain(Meanings.Meaning truth, Marker marker) {
    return switch (truth.field("truth").orElse("")) {
      case "met" -> marker.value("positive").map(MarkerReader::result).stream().toList();
      case "not-met" -> marker.value("negative").map(MarkerReader::result).stream().toList();
      default -> List.of(new Fact.Result.Failed());
    };
  }

  private static Fact.Result result(Marker.Value value) {
    return value.isUnknown() && !value.isOpen()
        ? new Fact.Result.Failed()
        : new Fact.Result.Value(value.id());
  }

  private static Optional<Marker.Value> coded(Concept answer, Marker marker) {
    for (Coding coding : answer.codings()) {
      Optional<Marker.Value> value =
          coding
              .code()
              .flatMap(
                  code ->
                      marker.values().stream()
                          .filter(one -> one.codes().contains(code.value()))
                          .findFirst());
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Origin.Reading by(Asked asked, Markers.Match match) {
    return asked.answer().codes().isEmpty() && !asked.at().has("valueBoolean")
        ? Origin.Reading.TEXT
        : match.by();
  }

  private String score(Asked asked, Markers.Match match) {
    if (match.marker().scores().stream().allMatch(score -> score.id().isEmpty())) {
      return "";
    }
    return match
        .marker()
        .scoreIn(asked.code().allWords())
        .map(Marker.Score::id)
        .or(() -> match.use().map(Marker.Use::score).filter(score -> !score.isEmpty()))
        .orElse(Marker.UNSPECIFIED);
  }

  private void add(
      Asked asked, Markers.Match match, String score, Fact.Result result, Origin.Reading by) {
    Marker marker = match.marker();
    reading.add(
        new Fact.MarkerResult(
            marker.id(),
            score,
            result,
            marker.assayIn(asked.surroundings()).or(() -> match.use().flatMap(Marker.Use::assay)),
            new Specimens(reading).of(asked, marker),
            asked.origin(by)));
  }
}
