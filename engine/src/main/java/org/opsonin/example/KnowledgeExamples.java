package org.opsonin.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Evaluator;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Node;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Indication;

/// Runs the examples that indications carry: each is a made-up patient and the verdict expected.
public final class KnowledgeExamples {

  /// One example of one indication.
  ///
  /// @param where file and line
  /// @param given the patient in shorthand, see [ExampleChart]
  public record Example(Indication indication, String where, String given, Truth expected) {}

  private final Navigator navigator;
  private final LocalDate asOf;

  public KnowledgeExamples(Navigator navigator, LocalDate asOf) {
    this.navigator = navigator;
    this.asOf = asOf;
  }

  /// Every example that can be read; the others are in [#problems()].
  public List<Example> all() {
    var examples = new ArrayList<Example>();
    for (Indication indication : navigator.options().indications().all()) {
      for (Node node : indication.entry().body().items("examples")) {
        examples.add(
            new Example(
                indication,
                node.where(),
                node.text("given").orElse(""),
                truth(node.text("expect").orElse(""))));
      }
    }
    return examples;
  }

  private static Truth truth(String word) {
    return Truth.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /// The verdict the engine gives.
  public Truth verdict(Example example) {
    Chart chart = ExampleChart.read(example.given(), navigator.vocabulary(), asOf);
    return new Evaluator(navigator.vocabulary(), navigator.definitions(), asOf)
        .explain(example.indication().when(), chart)
        .truth();
  }

  /// Every example that does not come out as expected, and every indication without one.
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (Indication indication : navigator.options().indications().all()) {
      List<Node> nodes = indication.entry().body().items("examples");
      if (nodes.isEmpty()) {
        problems.add(
            new Problem(
                "KB-040",
                indication.entry().body().where(),
                "no `examples`",
                "at least one example"));
      }
      nodes.forEach(node -> run(indication, node, problems));
    }
    return problems;
  }

  private void run(Indication indication, Node node, List<Problem> problems) {
    try {
      var example =
          new Example(
              indication,
              node.where(),
              node.text("given").orElse(""),
              truth(node.text("expect").orElse("")));
      Truth verdict = verdict(example);
      if (verdict != example.expected()) {
        problems.add(
            new Problem(
                "KB-041",
                node.where(),
                indication.id() + " gives " + verdict + " for `" + example.given() + "`",
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
