package org.opsonin.text.note.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Range;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Node;
import org.opsonin.text.Assertion;
import org.opsonin.text.Measure;
import org.opsonin.text.Mention;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.text.note.passage.Scope;

/// Reads laboratory results: `Hb 9.8 g/dL`, `creatinine of 88 µmol/L`.
///
/// A number without its unit is no result, and neither is a goal, a limit or a number past what a
/// body can have. One reader serves all notes and threads.
public final class LabReader {

  private static final int NEAR = 6;
  private static final Set<String> LINKS =
      Set.of(
          "of",
          "was",
          "is",
          "at",
          ":",
          "=",
          "level",
          "levels",
          "count",
          "counts",
          "the",
          "value",
          "serum",
          "plasma",
          "to",
          "(",
          ")",
          "today",
          "now",
          "remains",
          "stable",
          "elevated",
          "raised",
          "low",
          "normal",
          "mildly",
          "with",
          "a",
          "total",
          "high",
          "down",
          "up",
          "currently",
          "on",
          "absolute",
          ",",
          "decreased",
          "increased",
          "slightly",
          "improved",
          "fell",
          "rose",
          "result",
          "measured",
          "-",
          "*",
          "|",
          "estimated");

  /// The least and most a body can have, in one unit: conversions are slow, and bounds few.
  private record Bounds(Optional<Quantity> low, Optional<Quantity> high) {}

  private final Map<String, Bounds> bounds = new ConcurrentHashMap<>();

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    for (Mention mention : passage.of(Mention.Kind.ANALYTE)) {
      Scope scope = Scope.after(passage, mention);
      Optional<Measure> measure =
          scope.measures().stream()
              .filter(one -> isBeside(passage, mention.endToken(), one.firstToken()))
              .findFirst();
      if (measure.isPresent()) {
        add(passage, mention, measure.get(), into);
      }
    }
  }

  private static boolean isBeside(Passage passage, int from, int to) {
    if (to - from > NEAR) {
      return false;
    }
    for (int at = from; at < to; at++) {
      int place = at;
      boolean dated =
          passage.dates().stream()
              .anyMatch(date -> place >= date.firstToken() && place < date.endToken());
      if (!dated && !LINKS.contains(passage.tokens().word(at))) {
        return false;
      }
    }
    return true;
  }

  private void add(Passage passage, Mention mention, Measure measure, Gathered into) {
    Assertion said = passage.said(mention);
    if (said != Assertion.NEGATED && into.doubted(mention, said)) {
      return;
    }
    boolean goal =
        passage.has(
            passage.words().role("note-goal"), mention.firstToken() - 2, measure.firstToken());
    Optional<Range> range = goal ? Optional.empty() : range(passage, mention.id(), measure);
    if (range.isEmpty()) {
      into.doubt(mention.firstToken(), measure.endToken(), Doubt.Why.NO_RESULT);
      return;
    }
    into.fact(
        mention.firstToken(),
        measure.endToken(),
        passage.dateOrNow(measure.endToken()),
        origin ->
            new Fact.LabResult(
                mention.id(), range.get(), Optional.empty(), Optional.empty(), origin));
  }

  /// The result in a unit the analyte is measured in; empty if the unit is missing or another, or
  /// if no body can have the amount.
  private Optional<Range> range(Passage passage, String analyte, Measure measure) {
    Optional<Node> body =
        passage.words().vocabulary().analytes().entry(analyte).map(entry -> entry.body());
    List<String> units = body.map(one -> one.texts("units")).orElse(List.of());
    String unit = measure.unit().isEmpty() ? "1" : measure.unit();
    if (!units.contains(unit)) {
      return Optional.empty();
    }
    return measure.range().filter(range -> isPlausible(analyte, body, range, unit));
  }

  private boolean isPlausible(String analyte, Optional<Node> body, Range range, String unit) {
    Bounds limits =
        bounds.computeIfAbsent(
            analyte + " " + unit,
            key -> new Bounds(bound(body, "atLeast", unit), bound(body, "atMost", unit)));
    boolean low = limits.low.map(bound -> range.isAtLeast(bound) == Truth.NOT_MET).orElse(false);
    boolean high = limits.high.map(bound -> range.isAbove(bound) == Truth.MET).orElse(false);
    return !low && !high;
  }

  private static Optional<Quantity> bound(Optional<Node> body, String side, String unit) {
    return body.flatMap(one -> one.get("plausible"))
        .flatMap(one -> one.text(side))
        .flatMap(Quantity::parse)
        .flatMap(quantity -> quantity.in(unit));
  }
}
