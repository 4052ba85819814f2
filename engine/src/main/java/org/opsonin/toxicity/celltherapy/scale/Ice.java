package org.opsonin.toxicity.celltherapy.scale;

import java.util.List;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.Question;

/// The ICE score and the grade of neurotoxicity it stands for by itself.
public final class Ice {

  private final Sum sum;
  private final Entry entry;
  private final Bands bands;

  /// @param sum the score
  /// @param entry what grade follows from it
  public Ice(Sum sum, Entry entry) {
    this.sum = sum;
    this.entry = entry;
    bands = Bands.of(entry.body(), "grade", "1");
  }

  /// The score, then the grade; the grade only where every way to complete the test gives the same.
  public List<Finding> findings(Answers answers) {
    Finding score = sum.score(answers);
    var grounds = new Grounds(entry);
    Span possible = score.possible().orElse(new Span(0, sum.most()));
    Span grade = bands.over(possible);
    Node zero = entry.body().get("zero").orElseThrow();
    Question unarousable = Question.of(zero);
    if (possible.low() == 0) {
      Span worst = Span.of(Numbers.whole(zero, "grade"));
      switch (answers.truth(unarousable)) {
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
    }
    score.missing().forEach(grounds::missing);
    grounds.because("ICE score " + possible + ": grade " + grade);
    Truth signs = grade.low() > 0 ? Truth.MET : grade.high() == 0 ? Truth.NOT_MET : Truth.UNKNOWN;
    return List.of(score, grounds.ranged("grade", grade, signs));
  }
}
