package org.opsonin.toxicity.celltherapy.scale;

import java.util.List;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.CellProblem;
import org.opsonin.toxicity.celltherapy.form.Question;

/// The ICE score and the grade of neurotoxicity it stands for by itself.
public final class Ice {

  private final Sum sum;
  private final Entry entry;
  private final Bands bands;
  private final Node zero;
  private final Question unarousable;
  private final Choice consciousness;

  /// @param sum the score
  /// @param entry what grade follows from it
  /// @param whole the scale that asks how far a person is awake
  public Ice(Sum sum, Entry entry, Entry whole) {
    this.sum = sum;
    this.entry = entry;
    bands = Bands.of(entry.body(), "grade", "1");
    zero =
        entry
            .body()
            .get("zero")
            .orElseThrow(() -> new IllegalStateException(entry.id() + ": zero"));
    unarousable = Question.of(zero);
    consciousness =
        whole.body().items("items").stream()
            .filter(item -> item.text("field").equals(zero.text("by")))
            .findFirst()
            .map(Choice::of)
            .orElseThrow(() -> new IllegalStateException(entry.id() + ": zero has no `by`"));
  }

  /// The score, then the grade; the grade only where every way to complete the test gives the same.
  public List<Finding> findings(Answers answers) {
    Finding score = sum.score(answers);
    var grounds = new Grounds(entry);
    Span possible = score.possible().orElse(new Span(0, sum.most()));
    Span grade = bands.over(possible);
    if (possible.low() == 0) {
      Span worst = Span.of(Numbers.whole(zero, "grade"));
      switch (isUnarousable(worst, answers)) {
        case MET -> {
          grounds.because(zero.text("words").orElse(""));
          grade = possible.isSettled() ? worst : grade.or(worst);
        }
        case UNKNOWN -> {
          grade = grade.or(worst);
          grounds.missing(unarousable.field());
        }
        case NOT_MET -> grounds.because("no " + zero.text("words").orElse(""));
      }
    } else {
      answers.use(unarousable.names());
      answers.use(consciousness.question().names());
    }
    score.missing().forEach(grounds::missing);
    grounds.because("ICE score " + possible + ": grade " + grade);
    Truth signs = grade.low() > 0 ? Truth.MET : grade.high() == 0 ? Truth.NOT_MET : Truth.UNKNOWN;
    return List.of(score, grounds.ranged("grade", grade, signs));
  }

  /// By the answer to the question itself and by how far the person is awake; unknown where the two
  /// disagree.
  private Truth isUnarousable(Span worst, Answers answers) {
    Truth said = answers.truth(unarousable);
    Span awake = consciousness.grade(answers, new Grounds(entry));
    Truth by =
        awake.equals(worst)
            ? Truth.MET
            : awake.high() < worst.high() ? Truth.NOT_MET : Truth.UNKNOWN;
    if (said == Truth.UNKNOWN || by == Truth.UNKNOWN || said == by) {
      return said == Truth.UNKNOWN ? by : said;
    }
    answers.report(
        CellProblem.DISAGREE,
        "two answers to `" + unarousable.field() + "` disagree",
        "the same in both");
    return Truth.UNKNOWN;
  }
}
