package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.CellProblem;
import org.opsonin.toxicity.celltherapy.form.Lab;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.form.Question;

/// Something that is so or not: a statement, a laboratory value beyond a limit or beyond a multiple
/// of another, or both ways to say the same.
///
/// @param statement a yes or no; empty if only the value counts
/// @param words what it is, for a reader
/// @param isSign whether it is a sign of the illness itself, not of its treatment
record Condition(
    Optional<Question> statement, Optional<Limit> limit, String words, boolean isSign) {

  /// A value beyond something.
  ///
  /// @param isAbove whether it is beyond upwards
  /// @param isIncluded whether the limit itself counts
  /// @param fixed the limit; empty if it is a multiple
  /// @param other what it is a multiple of; empty if the limit is fixed
  record Limit(
      Lab lab,
      boolean isAbove,
      boolean isIncluded,
      Optional<BigDecimal> fixed,
      BigDecimal times,
      Optional<Lab> other) {}

  static Condition of(Node node, Labs labs) {
    return new Condition(
        node.text("field").map(field -> Question.of(node)),
        node.text("lab").map(lab -> limit(node, labs.lab(lab), labs)),
        node.text("words").orElse(""),
        node.isTrue("sign"));
  }

  private static Limit limit(Node node, Lab lab, Labs labs) {
    Optional<BigDecimal> atLeast = Numbers.amount(node, "atLeast", lab.unit());
    Optional<BigDecimal> above = Numbers.amount(node, "above", lab.unit());
    Optional<BigDecimal> below = Numbers.amount(node, "below", lab.unit());
    Optional<BigDecimal> aboveTimes = Numbers.number(node, "aboveTimes");
    Optional<BigDecimal> belowTimes = Numbers.number(node, "belowTimes");
    return new Limit(
        lab,
        atLeast.isPresent() || above.isPresent() || aboveTimes.isPresent(),
        atLeast.isPresent(),
        atLeast.or(() -> above).or(() -> below),
        aboveTimes.or(() -> belowTimes).orElse(BigDecimal.ONE),
        node.text("of").map(labs::lab));
  }

  /// Whether it is so; what is missing for it is noted.
  Truth truth(Answers answers, Labs labs, Grounds grounds) {
    Truth said = statement.map(answers::truth).orElse(Truth.UNKNOWN);
    Truth measured = limit.map(one -> measured(one, answers, labs, grounds)).orElse(Truth.UNKNOWN);
    if (said != Truth.UNKNOWN && measured != Truth.UNKNOWN && said != measured) {
      answers.report(
          CellProblem.DISAGREE,
          "`" + statement.map(Question::field).orElse("") + "` and the value disagree",
          "one of them");
      return Truth.UNKNOWN;
    }
    return said == Truth.UNKNOWN ? measured : said;
  }

  /// The field to ask for.
  String field() {
    return statement
        .map(Question::field)
        .or(() -> limit.map(one -> one.lab().question().field()))
        .orElse("");
  }

  private static Truth measured(Limit limit, Answers answers, Labs labs, Grounds grounds) {
    Optional<BigDecimal> value = labs.value(limit.lab(), answers, grounds::caution);
    Optional<BigDecimal> bound =
        limit.fixed().isPresent()
            ? limit.fixed()
            : limit
                .other()
                .flatMap(other -> labs.value(other, answers, grounds::caution))
                .map(limit.times()::multiply);
    if (value.isEmpty() || bound.isEmpty()) {
      return Truth.UNKNOWN;
    }
    int compared = value.get().compareTo(bound.get());
    return Truth.of(
        compared == 0 ? limit.isIncluded() : limit.isAbove() ? compared > 0 : compared < 0);
  }

  /// The fields a limit needs, for those who have to ask.
  String needs() {
    return limit
        .map(
            one ->
                one.lab().question().field()
                    + one.other().map(other -> " and " + other.question().field()).orElse(""))
        .orElseGet(this::field);
  }
}
