package org.opsonin.trial.judge;

import java.util.HashMap;
import java.util.Map;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.judge.Judgement.Ground;

/// The vignette convention: which label a judgement gets when a short note is read as the whole
/// story of a patient.
///
/// It is a convention of one kind of evaluation, kept apart from the judgement: the rest of this
/// software never takes silence for a no.
public final class Convention {

  private final Map<String, Label> inclusion = new HashMap<>();
  private final Map<String, Label> exclusion = new HashMap<>();

  /// Reads what silence means for each topic.
  public static Convention of(Knowledge knowledge) {
    var convention = new Convention();
    for (Entry entry : knowledge.ofKind("silence")) {
      entry
          .body()
          .text("inclusion")
          .flatMap(Label::of)
          .ifPresent(label -> convention.inclusion.put(entry.id(), label));
      entry
          .body()
          .text("exclusion")
          .flatMap(Label::of)
          .ifPresent(label -> convention.exclusion.put(entry.id(), label));
    }
    return convention;
  }

  /// The label of a judgement.
  public Label label(Side side, Judgement judgement) {
    if (judgement.ground() == Ground.INAPPLICABLE) {
      return Label.NOT_APPLICABLE;
    }
    boolean includes = side == Side.INCLUSION;
    return switch (judgement.truth()) {
      case MET -> includes ? Label.INCLUDED : Label.EXCLUDED;
      case NOT_MET -> includes ? Label.NOT_INCLUDED : Label.NOT_EXCLUDED;
      case UNKNOWN ->
          (includes ? inclusion : exclusion)
              .getOrDefault(judgement.topic(), Label.NOT_ENOUGH_INFORMATION);
    };
  }
}
