package org.opsonin.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.eligibility.Item.Side;
import org.opsonin.trial.eligibility.Item.Status;

/// Composes an eligibility text of claims, laid out as a registry lays out its own, and keeps where
/// each claim stands.
final class StarterText {

  /// One condition of a trial.
  ///
  /// @param claim one sentence for a patient
  /// @param about what it is about, such as `biomarker`
  /// @param when what the engine evaluates; empty if the claim cannot be put so
  record Condition(String claim, String about, Optional<Criterion> when) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Item> items = new ArrayList<>();

  private StarterText() {}

  static StarterText of(List<Condition> inclusion, List<Condition> exclusion) {
    var composed = new StarterText();
    composed.list("Inclusion Criteria:", inclusion, Side.INCLUSION);
    composed.list("Exclusion Criteria:", exclusion, Side.EXCLUSION);
    return composed;
  }

  String text() {
    return text.toString();
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  private void list(String heading, List<Condition> conditions, Side side) {
    if (conditions.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      add("\n\n", "space", Side.NONE, Status.STRUCTURAL, Optional.empty());
    }
    add(heading, "heading", Side.NONE, Status.STRUCTURAL, Optional.empty());
    for (Condition condition : conditions) {
      add("\n\n* ", "space", Side.NONE, Status.STRUCTURAL, Optional.empty());
      Status status = condition.when().isPresent() ? Status.PARSED : Status.NOT_EVALUATED;
      add(condition.claim(), condition.about(), side, status, condition.when());
    }
  }

  private void add(
      String part, String kind, Side side, Status status, Optional<Criterion> criterion) {
    int start = text.length();
    text.append(part);
    items.add(new Item(start, text.length(), side, kind, status, criterion));
  }
}
