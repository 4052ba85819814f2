package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.Given;
import org.opsonin.toxicity.celltherapy.form.Question;
import org.opsonin.toxicity.celltherapy.form.Words;

/// What thinking adds to the grade of neurotoxicity: by the ICE score, and for children by the
/// CAPD.
final class Cognition {

  private static final int OLDEST = 130;

  /// A word in place of a score.
  private record Worded(List<String> values, int grade, String caution) {}

  private final Sum ice;
  private final Bands iceBands;
  private final Bands childBands;
  private final Entry child;
  private final Question capd;
  private final Question age;
  private final Question delay;
  private final BigDecimal childBelow;
  private final List<Worded> worded;

  Cognition(Node node, Sum ice, Entry iceEntry, Entry child) {
    this.ice = ice;
    this.child = child;
    iceBands = Bands.of(iceEntry.body(), "grade", "1");
    childBands = Bands.of(child.body(), "grade", "1");
    capd = Question.of(child.body());
    age = node.get("age").map(Question::of).orElseThrow();
    delay = node.get("delay").map(Question::of).orElseThrow();
    childBelow = Numbers.number(node, "childBelowYears").orElseThrow();
    worded =
        child.body().items("words-values").stream()
            .map(
                item ->
                    new Worded(
                        item.texts("values"),
                        Numbers.whole(item, "grade"),
                        item.text("caution").orElse("")))
            .toList();
  }

  /// What grade it can add.
  Span grade(Answers answers, Grounds grounds) {
    Optional<BigDecimal> years = answers.number(age, BigDecimal.ZERO, BigDecimal.valueOf(OLDEST));
    boolean hasIce = hasIce(answers);
    boolean hasCapd = answers.find(capd).isPresent();
    boolean isDelayed = answers.truth(delay) == Truth.MET;
    if (years.isPresent()) {
      boolean isChild = years.get().compareTo(childBelow) < 0 || (isDelayed && hasCapd);
      return isChild ? byCapd(answers, grounds) : byIce(answers, grounds);
    }
    if (hasIce && hasCapd) {
      grounds.missing(age.field());
      return byIce(answers, grounds).or(byCapd(answers, grounds));
    }
    if (hasCapd) {
      grounds.caution("The age is not given; the CAPD is taken as that of a child under 12.");
      return byCapd(answers, grounds);
    }
    if (hasIce) {
      grounds.caution("The age is not given; the ICE score is for 12 years and older.");
    }
    return byIce(answers, grounds);
  }

  private boolean hasIce(Answers answers) {
    var unseen = new Grounds(child);
    return !ice.span(answers, unseen).equals(new Span(0, ice.most()));
  }

  private Span byIce(Answers answers, Grounds grounds) {
    var within = new Grounds(child);
    Span score = ice.span(answers, within);
    Span grades = iceBands.over(score);
    grounds.because(
        score.equals(new Span(0, ice.most()))
            ? "the ICE score is not known"
            : "ICE score "
                + score
                + ": "
                + (grades.high() == 0 ? "adds no grade" : "grade " + grades));
    if (!grades.isSettled()) {
      Finding inner = within.ranged("score", score, Truth.UNKNOWN);
      boolean none = inner.missing().size() == 0 || score.equals(new Span(0, ice.most()));
      (none ? List.of("ice") : inner.missing()).forEach(grounds::missing);
    }
    return grades;
  }

  private Span byCapd(Answers answers, Grounds grounds) {
    child.body().texts("cautions").forEach(grounds::caution);
    Optional<Given> given = answers.find(capd);
    if (given.isPresent() && given.get() instanceof Given.Word(var text)) {
      for (Worded word : worded) {
        if (word.values().contains(Words.plain(text))) {
          grounds.because("the CAPD cannot be done: grade " + word.grade());
          grounds.caution(word.caution());
          return Span.of(word.grade());
        }
      }
    }
    int most =
        childBands.bands().stream()
            .map(Bands.Band::atMost)
            .flatMap(Optional::stream)
            .mapToInt(BigDecimal::intValueExact)
            .max()
            .orElse(0);
    Optional<Integer> score = answers.whole(capd, 0, most);
    if (score.isEmpty()) {
      grounds.because("the CAPD is not known");
      grounds.missing(capd.field());
      var all = new ArrayList<Span>(List.of(childBands.whole()));
      worded.forEach(word -> all.add(Span.of(word.grade())));
      return all.stream().reduce(Span::or).orElse(Span.NONE);
    }
    Bands.Band band = childBands.at(BigDecimal.valueOf(score.get()));
    grounds.because(
        "CAPD "
            + (band.gives().isSettled() ? "at or over" : "under")
            + " the limit: grade "
            + band.gives());
    if (!band.gives().isSettled()) {
      grounds.missing("what a CAPD below 9 alone means, which the sources read here do not settle");
    }
    band.caution().ifPresent(grounds::caution);
    return band.gives();
  }
}
