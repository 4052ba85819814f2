package org.opsonin.toxicity.celltherapy.scale;

import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.form.Question;

/// Criteria that make a team think of a syndrome. Never a grade, never a diagnosis.
public final class Prompt {

  private static final String NAME = "prompt";

  /// One criterion, shown by any of its conditions.
  private record Criterion(String words, List<Condition> any) {}

  private final Entry entry;
  private final Labs labs;
  private final List<Criterion> mustHave;
  private final List<Criterion> common;
  private final List<Criterion> other;

  /// Reads the criteria from their entry.
  public Prompt(Entry entry, Labs labs) {
    this.entry = entry;
    this.labs = labs;
    mustHave = criteria("mustHave");
    common = criteria("common");
    other = criteria("other");
  }

  private List<Criterion> criteria(String key) {
    return entry.body().items(key).stream()
        .map(
            node ->
                new Criterion(
                    node.text("words").orElse(""),
                    node.items("any").stream().map(item -> Condition.of(item, labs)).toList()))
        .toList();
  }

  /// Whether to think of it; unknown where the criteria that must be there are not known.
  public Finding prompt(Answers answers) {
    var grounds = new Grounds(entry);
    Truth explained =
        entry.body().get("explained").map(Question::of).map(answers::truth).orElse(Truth.UNKNOWN);
    Truth must = Truth.MET;
    for (Criterion criterion : mustHave) {
      must = must.and(truth(criterion, "must be there", answers, grounds, true));
    }
    common.forEach(criterion -> truth(criterion, "common", answers, grounds, false));
    other.forEach(criterion -> truth(criterion, "other", answers, grounds, false));
    if (explained == Truth.UNKNOWN && must == Truth.MET) {
      grounds.caution(
          "Whether cytokine release, infection or the cancer alone explains it was not said.");
    }
    String key =
        switch (must) {
          case MET -> explained == Truth.MET ? "explained" : "met";
          case NOT_MET -> "notMet";
          case UNKNOWN -> "unknown";
        };
    if (must == Truth.UNKNOWN) {
      return grounds.open(NAME);
    }
    String outcome = entry.body().get("prompts").flatMap((Node node) -> node.text(key)).orElse(key);
    return grounds.worded(NAME, outcome, Optional.empty(), Truth.UNKNOWN);
  }

  private Truth truth(
      Criterion criterion, String role, Answers answers, Grounds grounds, boolean isNeeded) {
    Truth any = Truth.NOT_MET;
    for (Condition condition : criterion.any()) {
      any = any.or(condition.truth(answers, labs, grounds));
    }
    String word =
        switch (any) {
          case MET -> "yes";
          case NOT_MET -> "no";
          case UNKNOWN -> "not known";
        };
    grounds.because(criterion.words() + " (" + role + "): " + word);
    if (any == Truth.UNKNOWN && isNeeded) {
      criterion.any().forEach(condition -> grounds.missing(condition.needs()));
    }
    return any;
  }
}
