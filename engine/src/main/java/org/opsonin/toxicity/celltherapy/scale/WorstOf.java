package org.opsonin.toxicity.celltherapy.scale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.form.Question;

/// A grade that is the worst of several signs, as for cytokine release and neurotoxicity.
///
/// A sign that is not known can have any of its grades; there is a grade only where every way to
/// complete the record gives the same.
public final class WorstOf {

  private static final String NAME = "grade";
  private static final int FATAL = 5;

  private final Entry entry;
  private final Labs labs;
  private final List<Choice> choices;
  private final Optional<Cognition> cognition;
  private final Optional<Gate> gate;

  /// What must be so before the signs count.
  ///
  /// @param floor grade it gives by itself
  /// @param otherwise the outcome where it is not so
  private record Gate(List<Condition> conditions, int floor, String otherwise, String words) {}

  /// Reads a scale from its entry.
  public WorstOf(Entry entry, Knowledge knowledge, Labs labs) {
    this.entry = entry;
    this.labs = labs;
    Node body = entry.body();
    choices = body.items("items").stream().map(Choice::of).toList();
    gate = body.get("gate").map(node -> gate(node, labs));
    cognition =
        body.get("cognition")
            .map(
                node ->
                    new Cognition(
                        node,
                        new Sum(needed(knowledge, "celltherapy-sum", node, "sum"), labs),
                        needed(knowledge, "celltherapy-bands", node, "bands"),
                        needed(knowledge, "celltherapy-bands", node, "childBands")));
  }

  private static Gate gate(Node node, Labs labs) {
    return new Gate(
        node.items("conditions").stream().map(item -> Condition.of(item, labs)).toList(),
        Numbers.whole(node, "floor"),
        node.text("otherwise").orElse(""),
        node.text("words").orElse(""));
  }

  private static Entry needed(Knowledge knowledge, String kind, Node node, String key) {
    String id = node.text(key).orElse("");
    return knowledge
        .find(kind, id)
        .orElseThrow(() -> new IllegalStateException(node.where() + ": no entry " + id));
  }

  /// Fields that stay so once they are so, for a stay.
  public List<Question> sticky() {
    return entry.body().get("gate").stream()
        .flatMap(node -> node.items("conditions").stream())
        .filter(node -> node.isTrue("sticky"))
        .map(Question::of)
        .toList();
  }

  /// The grade of one moment.
  public Finding grade(Answers answers) {
    var grounds = new Grounds(entry);
    excluded(answers, grounds);
    Truth dead = said("fatal", answers);
    Truth explained = said("another", answers);
    var signs = new Signs(answers, grounds);
    Gated gated = signs.gated();
    if (dead == Truth.MET) {
      grounds.because(words("fatal") + ": grade " + FATAL);
      return grounds.ranged(NAME, Span.of(FATAL), Truth.MET);
    }
    if (explained == Truth.MET) {
      grounds.because("another cause explains it");
      String outcome = node("another").flatMap(node -> node.text("outcome")).orElse("");
      return grounds.worded(NAME, outcome, Optional.of(Span.NONE), Truth.NOT_MET);
    }
    if (gated.open() == Truth.NOT_MET) {
      grounds.because(gate.map(Gate::words).orElse(""));
      String outcome = gate.map(Gate::otherwise).orElse("");
      return grounds.worded(NAME, outcome, Optional.of(Span.NONE), gated.signs());
    }
    gated.missing().forEach(grounds::missing);
    return grounds.ranged(NAME, gated.span(), gated.signs());
  }

  /// What the signs come to.
  ///
  /// @param open whether the signs count
  /// @param signs whether there is any sign
  /// @param missing fields that could change the grade
  private record Gated(Truth open, Span span, Truth signs, Set<String> missing) {}

  /// The signs of one record.
  private final class Signs {
    private final Answers answers;
    private final Grounds grounds;

    Signs(Answers answers, Grounds grounds) {
      this.answers = answers;
      this.grounds = grounds;
    }

    Gated gated() {
      Truth open = gate.isPresent() ? Truth.NOT_MET : Truth.MET;
      Truth signs = Truth.NOT_MET;
      Set<String> missing = new LinkedHashSet<>();
      for (Condition condition : gate.map(Gate::conditions).orElse(List.of())) {
        Truth truth = condition.truth(answers, labs, grounds);
        open = open.or(truth);
        if (condition.isSign()) {
          signs = signs.or(truth);
        }
        switch (truth) {
          case MET -> grounds.because(condition.words() + ": yes");
          case NOT_MET -> grounds.because(condition.words() + ": no");
          case UNKNOWN -> missing.add(condition.field());
        }
      }
      if (open == Truth.MET) {
        missing.clear();
      }
      Span worst = worst(missing);
      Truth found = worst.low() > 0 ? Truth.MET : worst.high() == 0 ? Truth.NOT_MET : Truth.UNKNOWN;
      int floor = gate.map(Gate::floor).orElse(0);
      Span opened = worst.max(Span.of(floor));
      Span span = open == Truth.MET ? opened : opened.or(Span.NONE);
      return new Gated(open, span, signs.or(found), missing);
    }

    /// The worst of all signs; fields of those that could be worse than the rest go to `missing`.
    private Span worst(Set<String> missing) {
      Span worst = Span.NONE;
      List<Span> spans = new ArrayList<>();
      for (Choice choice : choices) {
        Span span = choice.grade(answers, grounds);
        spans.add(span);
        worst = worst.max(span);
      }
      if (cognition.isPresent()) {
        worst = worst.max(cognition.get().grade(answers, grounds));
      }
      for (int index = 0; index < choices.size(); index++) {
        Span span = spans.get(index);
        if (!span.isSettled() && span.high() > worst.low()) {
          missing.add(choices.get(index).question().field());
        }
      }
      return worst;
    }
  }

  private void excluded(Answers answers, Grounds grounds) {
    for (Node node : entry.body().items("excluded")) {
      if (answers.truth(Question.of(node)) == Truth.MET) {
        grounds.because(node.text("words").orElse(""));
      }
    }
  }

  private Truth said(String key, Answers answers) {
    return node(key).map(Question::of).map(answers::truth).orElse(Truth.UNKNOWN);
  }

  private Optional<Node> node(String key) {
    return entry.body().get(key);
  }

  private String words(String key) {
    return node(key).flatMap(node -> node.text("words")).orElse("");
  }
}
