package org.opsonin.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.StarterText.Condition;

/// Reads the conditions of starter trials: own ones, written in the trial, and shared ones, named
/// by
/// the id of an entry of kind `trial-condition`.
final class StarterConditions {

  private static final String SHARED = "trial-condition";
  private static final List<String> FIELDS = List.of("claim", "about", "when");
  private static final List<String> SHARED_FIELDS =
      List.of(
          "id",
          "claim",
          "about",
          "when",
          "note",
          "source",
          "certainty",
          "jurisdiction",
          "review",
          "since",
          "until");
  private static final String ANYTHING = "other";

  private final CriterionReader reader;
  private final Consumer<Problem> problems;
  private final Map<String, Condition> shared = new HashMap<>();

  StarterConditions(Knowledge knowledge, CriterionReader reader, Consumer<Problem> problems) {
    this.reader = reader;
    this.problems = problems;
    for (Entry entry : knowledge.ofKind(SHARED)) {
      entry.body().onlyKnows(SHARED_FIELDS, problems);
      read(entry.body()).ifPresent(condition -> shared.put(entry.id(), condition));
    }
  }

  /// The conditions under `key`; empty where one of them is not understood, so that no trial is
  /// shown
  /// with half of what it asks.
  Optional<List<Condition>> under(String key, Node trial) {
    var conditions = new ArrayList<Condition>();
    boolean whole = true;
    for (Node node : trial.items(key)) {
      Optional<Condition> condition =
          node instanceof Node.Text(var at, var id) ? named(id, node) : own(node);
      condition.ifPresent(conditions::add);
      whole &= condition.isPresent();
    }
    return whole ? Optional.of(conditions) : Optional.empty();
  }

  private Optional<Condition> named(String id, Node node) {
    Optional<Condition> condition = Optional.ofNullable(shared.get(id));
    if (condition.isEmpty()) {
      problems.accept(
          new Problem(
              "KB-023",
              node.where(),
              "trial condition `" + id + "` is not defined",
              "an entry of kind " + SHARED + ", or a claim of its own"));
    }
    return condition;
  }

  private Optional<Condition> own(Node node) {
    node.onlyKnows(FIELDS, problems);
    return read(node);
  }

  private Optional<Condition> read(Node node) {
    Optional<String> claim = node.required("claim", problems);
    Optional<Node> when = node.get("when");
    Optional<Criterion> criterion = when.flatMap(reader::read);
    String about = node.text("about").orElse(ANYTHING);
    return claim.isPresent() && when.isPresent() == criterion.isPresent()
        ? Optional.of(new Condition(claim.get().strip(), about, criterion))
        : Optional.empty();
  }
}
