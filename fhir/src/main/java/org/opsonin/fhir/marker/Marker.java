package org.opsonin.fhir.marker;

import java.util.List;
import java.util.Optional;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;

/// A marker of the knowledge, as a reader of charts needs it.
public record Marker(Entry entry) {

  static final String UNSPECIFIED = "unspecified";

  /// One way to count a marker.
  ///
  /// @param unit UCUM unit the score is kept in
  public record Score(
      String id,
      String unit,
      Optional<Quantity> least,
      Optional<Quantity> most,
      List<String> text) {}

  /// One named value.
  ///
  /// @param isUnknown whether the value says that the test did not tell
  /// @param isOpen whether it is a result that asks for another test
  /// @param opposite the value that a denial of this one is; empty if that is not certain
  /// @param method which of two tests read together it belongs to; empty if there is one
  public record Value(
      String id,
      List<String> codes,
      List<String> text,
      boolean isUnknown,
      boolean isOpen,
      Optional<String> opposite,
      String method) {}

  /// One code a test of the marker goes by.
  public record Use(
      String system,
      String code,
      String kind,
      String score,
      Optional<String> assay,
      Optional<String> gene) {}

  /// Id of the marker.
  public String id() {
    return entry.id();
  }

  /// Whether its results are alleles.
  public boolean isAlleles() {
    return has("result", "alleles");
  }

  private boolean has(String field, String value) {
    return entry.body().text(field).map(value::equals).orElse(false);
  }

  /// Names of the marker in charts.
  List<String> names() {
    return entry.body().texts("text");
  }

  List<Use> uses() {
    return entry.body().items("codes").stream()
        .map(
            node ->
                new Use(
                    node.text("system").orElse(""),
                    node.text("code").orElse(""),
                    node.text("kind").orElse(""),
                    node.text("score").orElse(""),
                    node.text("assay"),
                    node.text("gene")))
        .toList();
  }

  /// The scores; a marker that is one number has a single score without a name.
  List<Score> scores() {
    var scores = entry.body().items("scores").stream().map(this::score).toList();
    if (!scores.isEmpty()) {
      return scores;
    }
    return entry
        .body()
        .text("unit")
        .or(() -> categories().isEmpty() ? Optional.empty() : Optional.of("%"))
        .map(
            unit ->
                List.of(
                    new Score(
                        "",
                        unit,
                        bound(entry.body(), "atLeast"),
                        bound(entry.body(), "atMost"),
                        List.of())))
        .orElse(List.of());
  }

  private Score score(Node node) {
    return new Score(
        node.text("id").orElse(UNSPECIFIED),
        node.text("unit").orElse("1"),
        bound(node, "atLeast"),
        bound(node, "atMost"),
        node.texts("text"));
  }

  private static Optional<Quantity> bound(Node node, String name) {
    return node.get("plausible").flatMap(bounds -> bounds.text(name)).flatMap(Quantity::parse);
  }

  /// The score named in `words`, the longest name first; empty if none or only the unnamed one is.
  public Optional<Score> scoreIn(String words) {
    Score best = null;
    int length = 0;
    for (Score score : scores()) {
      for (String name : score.text()) {
        if (name.length() > length
            && !score.id().equals(UNSPECIFIED)
            && Words.contain(words, List.of(name))) {
          best = score;
          length = name.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  List<Value> values() {
    return entry.body().items("values").stream()
        .map(
            node ->
                new Value(
                    node.text("id").orElse(""),
                    java.util.stream.Stream.of("loinc", "snomed", "ncit")
                        .flatMap(system -> node.texts(system).stream())
                        .toList(),
                    node.texts("text"),
                    node.isTrue("unknown"),
                    node.get("ask").isPresent(),
                    node.text("opposite"),
                    node.text("method").orElse("")))
        .toList();
  }

  Optional<Value> value(String id) {
    return values().stream().filter(value -> value.id().equals(id)).findFirst();
  }

  /// Limits that turn a number into a named value.
  List<Node> categories() {
    return entry.body().items("categories");
  }

  /// The assay named in `words`; empty if none is, or several are.
  Optional<String> assayIn(String words) {
    var found =
        entry.body().items("assays").stream()
            .filter(assay -> Words.contain(words, assay.texts("text")))
            .flatMap(assay -> assay.text("id").stream())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// All names of the marker, its scores and its assays: what an answer may repeat.
  List<String> subjects() {
    var subjects = new java.util.ArrayList<>(names());
    scores().forEach(score -> subjects.addAll(score.text()));
    subjects.addAll(assayNames());
    return subjects;
  }

  /// All names of assays, which carry digits that are no results.
  List<String> assayNames() {
    return entry.body().items("assays").stream()
        .flatMap(assay -> assay.texts("text").stream())
        .toList();
  }
}
