package org.opsonin.text.note.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Range;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.text.Measure;
import org.opsonin.text.Trie;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.text.note.passage.Scope;

/// A marker of the vocabulary as one passage speaks of it: its values, scores and assays.
record Marker(Passage passage, String id) {

  static final String PD_L1 = "pd-l1";
  private static final String UNSPECIFIED = "unspecified";
  private static final String MUTATIONS = "{mutations}/Mb";

  /// An amount with the score it is one of.
  ///
  /// @param score empty for a marker without scores, or where a category stands for the number
  record Scored(String score, Fact.Result result) {}

  private Stream<Node> items(String field) {
    Optional<Entry> entry = passage.words().vocabulary().markers().entry(id);
    return entry.stream().flatMap(one -> one.body().items(field).stream());
  }

  boolean hasValue(String value) {
    return items("values").anyMatch(one -> one.text("id").filter(value::equals).isPresent());
  }

  /// What a denied value means; empty if the marker does not say.
  Optional<String> opposite(String value) {
    return items("values")
        .filter(one -> one.text("id").filter(value::equals).isPresent())
        .flatMap(one -> one.text("opposite").stream())
        .findFirst()
        .or(
            () ->
                value.equals("positive") && hasValue("negative")
                    ? Optional.of("negative")
                    : Optional.empty());
  }

  /// The result a value's id stands for.
  Fact.Result result(String value) {
    return value.equals("indeterminate") ? new Fact.Result.Failed() : new Fact.Result.Value(value);
  }

  /// The score and amount a measure gives; empty if its unit does not fit the marker.
  Optional<Scored> scored(Measure measure, Scope scope) {
    List<Node> scores = items("scores").toList();
    List<Node> categories = items("categories").toList();
    if (scores.isEmpty() && categories.isEmpty()) {
      boolean counted = id.equals("tmb") && measure.unit().equals(MUTATIONS);
      return counted
          ? measure.range().map(range -> new Scored("", new Fact.Result.Amount(range)))
          : Optional.empty();
    }
    Optional<Node> named = score(scores, measure, scope);
    String unit = named.flatMap(one -> one.text("unit")).orElse("%");
    boolean fits =
        measure.unit().equals(unit)
            || (measure.unit().isEmpty() && named.isPresent())
            || measure.unit().equals(MUTATIONS);
    Optional<Range> range =
        fits
            ? with(measure, measure.unit().equals(MUTATIONS) ? MUTATIONS : unit)
            : Optional.empty();
    if (range.isEmpty() || !isPlausible(named, range.get())) {
      return Optional.empty();
    }
    Optional<String> category = MarkerReader.category(categories, range.get());
    if (category.isPresent()) {
      return Optional.of(new Scored("", new Fact.Result.Value(category.get())));
    }
    String score =
        scores.stream().allMatch(one -> one.text("id").orElse("").isEmpty())
            ? ""
            : named.flatMap(one -> one.text("id")).orElse(UNSPECIFIED);
    return categories.isEmpty()
        ? Optional.of(new Scored(score, new Fact.Result.Amount(range.get())))
        : Optional.empty();
  }

  private static boolean isPlausible(Optional<Node> score, Range range) {
    Optional<Quantity> most =
        score
            .flatMap(one -> one.get("plausible"))
            .flatMap(one -> one.text("atMost"))
            .flatMap(Quantity::parse);
    return most.map(one -> range.isAbove(one) != Truth.MET).orElse(true);
  }

  /// The score named last before the measure, or right after it.
  private Optional<Node> score(List<Node> scores, Measure measure, Scope scope) {
    var words = new Trie<String>();
    for (Node score : scores) {
      for (String text : score.texts("text")) {
        words.put(text, score.text("id").orElse(""));
      }
    }
    Optional<Passage.Cue> cue =
        passage
            .last(words, scope.from(), measure.firstToken())
            .or(() -> passage.first(words, measure.endToken(), measure.endToken() + 3));
    return cue.flatMap(
        found ->
            scores.stream()
                .filter(one -> one.text("id").filter(found.means()::equals).isPresent())
                .findFirst());
  }

  private static Optional<Range> with(Measure measure, String unit) {
    try {
      return Optional.of(
          new Range(
              measure.low().map(value -> new Quantity(value, unit)),
              measure.lowIncluded(),
              measure.high().map(value -> new Quantity(value, unit)),
              measure.highIncluded()));
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  void add(int first, int end, String score, Fact.Result result, Gathered into) {
    boolean scored = items("scores").anyMatch(one -> !one.text("id").orElse("").isEmpty());
    String written = score.isEmpty() && scored ? UNSPECIFIED : score;
    into.fact(
        first,
        end,
        passage.dateNear(end),
        origin -> new Fact.MarkerResult(id, written, result, assay(), specimen(), origin));
  }

  private Optional<String> assay() {
    var words = new Trie<String>();
    items("assays")
        .forEach(
            assay ->
                assay.texts("text").forEach(text -> words.put(text, assay.text("id").orElse(""))));
    return passage
        .first(words, passage.sentence().firstToken(), passage.last())
        .map(Passage.Cue::means);
  }

  /// Blood or tissue where the sentence says so for a marker that can be either.
  private Optional<String> specimen() {
    return passage
        .first(passage.words().answers("specimen"), passage.sentence().firstToken(), passage.last())
        .map(Passage.Cue::means)
        .filter("blood"::equals);
  }
}
