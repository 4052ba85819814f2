package org.opsonin.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Evaluator;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.StarterTrials;

/// Runs the examples that indications and starter trials carry: each is a made-up patient and the
/// verdict expected.
public final class KnowledgeExamples {

  /// One example of one entry.
  ///
  /// @param id the entry
  /// @param when what the entry asks, as one criterion
  /// @param where file and line
  /// @param given the patient in shorthand, see [ExampleChart]
  public record Example(String id, Criterion when, String where, String given, Truth expected) {}

  /// What carries examples, and what they are weighed against.
  private record Carrier(Entry entry, Criterion when) {}

  private final Navigator navigator;
  private final LocalDate asOf;
  private final List<Carrier> carriers;
  private final List<Problem> unread = new ArrayList<>();

  public KnowledgeExamples(Navigator navigator, LocalDate asOf) {
    this.navigator = navigator;
    this.asOf = asOf;
    this.carriers = Stream.concat(indications(navigator), trials()).toList();
  }

  private static Stream<Carrier> indications(Navigator navigator) {
    return navigator.options().indications().all().stream()
        .map(indication -> new Carrier(indication.entry(), indication.when()));
  }

  private Stream<Carrier> trials() {
    return StarterTrials.of(
            navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), unread::add)
        .stream()
        .flatMap(trial -> trial.asked().map(when -> new Carrier(trial.entry(), when)).stream());
  }

  /// Every example that can be read; the others are in [#problems()].
  public List<Example> all() {
    return carriers.stream()
        .flatMap(
            carrier ->
                carrier.entry().body().items("examples").stream()
                    .map(node -> example(carrier, node)))
        .toList();
  }

  private static Example example(Carrier carrier, Node node) {
    return new Example(
        carrier.entry().id(),
        carrier.when(),
        node.where(),
        node.text("given").orElse(""),
        truth(node.text("expect").orElse("")));
  }

  private static Truth truth(String word) {
    return Truth.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /// The verdict the engine gives.
  public Truth verdict(Example example) {
    Chart chart = ExampleChart.read(example.given(), navigator.vocabulary(), asOf);
    return new Evaluator(navigator.vocabulary(), navigator.definitions(), asOf)
        .explain(example.when(), chart)
        .truth();
  }

  /// Every starter trial that cannot be read, every example that does not come out as expected, and
  /// everything that should have one and has none.
  public List<Problem> problems() {
    var problems = new ArrayList<>(unread);
    for (Carrier carrier : carriers) {
      Node body = carrier.entry().body();
      List<Node> nodes = body.items("examples");
      if (nodes.isEmpty()) {
        problems.add(new Problem("KB-040", body.where(), "no `examples`", "at least one example"));
      }
      nodes.forEach(node -> run(carrier, node, problems));
    }
    return problems;
  }

  private void run(Carrier carrier, Node node, List<Problem> problems) {
    try {
      Example example = example(carrier, node);
      Truth verdict = verdict(example);
      if (verdict != example.expected()) {
        problems.add(
            new Problem(
                "KB-041",
                node.where(),
                example.id() + " gives " + verdict + " for `" + example.given() + "`",
                example.expected().toString()));
      }
    } catch (IllegalArgumentException notUnderstood) {
      problems.add(
          new Problem(
              "KB-042",
              node.where(),
              "an example that is not understood: " + notUnderstood.getMessage(),
              "the shorthand of docs/knowledge.md"));
    }
  }
}
