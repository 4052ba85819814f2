package org.opsonin.cli.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opsonin.trial.judge.Label;

/// How often each label was given where each was right.
final class Confusion {

  private final Map<Label, Map<Label, Integer>> counts = new EnumMap<>(Label.class);
  private int total;

  void add(Label right, Label given) {
    counts.computeIfAbsent(right, key -> new EnumMap<>(Label.class)).merge(given, 1, Integer::sum);
    total++;
  }

  int total() {
    return total;
  }

  int count(Label right, Label given) {
    return counts.getOrDefault(right, Map.of()).getOrDefault(given, 0);
  }

  /// Share given rightly; 0 where nothing was counted.
  double accuracy() {
    int right = 0;
    for (Label label : Label.values()) {
      right += count(label, label);
    }
    return total == 0 ? 0 : (double) right / total;
  }

  /// Labels that are right or were given at least once, in the order of [Label].
  List<Label> labels() {
    var labels = new ArrayList<Label>();
    for (Label label : Label.values()) {
      if (rightly(label) + given(label) > 0) {
        labels.add(label);
      }
    }
    return labels;
  }

  /// How often `label` is right.
  int rightly(Label label) {
    int sum = 0;
    for (Label given : Label.values()) {
      sum += count(label, given);
    }
    return sum;
  }

  /// How often `label` was given.
  int given(Label label) {
    int sum = 0;
    for (Label right : Label.values()) {
      sum += count(right, label);
    }
    return sum;
  }

  /// Harmonic mean of precision and recall; 0 if the label was never given rightly.
  double f1(Label label) {
    int both = rightly(label) + given(label);
    return both == 0 ? 0 : 2.0 * count(label, label) / both;
  }

  /// Mean of F1 over [#labels()], each label with equal weight; 0 where nothing was counted.
  double macroF1() {
    return labels().stream().mapToDouble(this::f1).average().orElse(0);
  }
}
