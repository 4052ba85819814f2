package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.CellProblem;
import org.opsonin.toxicity.celltherapy.form.Given;
import org.opsonin.toxicity.celltherapy.form.Lab;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.form.Question;

/// A score that adds points of tests and of laboratory values.
///
/// What was not tested never counts as 0: it widens the range of what is possible.
public final class Sum {

  private static final String NAME = "score";

  /// One test worth up to `points`.
  private record Test(Question question, int points) {}

  /// A laboratory value with its points.
  private record Banded(Lab lab, Bands bands) {}

  private final Entry entry;
  private final Labs labs;
  private final Optional<Question> total;
  private final List<Test> tests;
  private final List<Banded> values;

  /// Reads a score from its entry.
  public Sum(Entry entry, Labs labs) {
    this.entry = entry;
    this.labs = labs;
    Node body = entry.body();
    total = body.get("total").map(Question::of);
    tests =
        body.items("tests").stream()
            .map(node -> new Test(Question.of(node), Numbers.whole(node, "points")))
            .toList();
    values =
        body.items("values").stream()
            .map(
                node -> {
                  Lab lab = labs.lab(node.text("lab").orElse(""));
                  return new Banded(lab, Bands.of(node, "points", lab.unit()));
                })
            .toList();
  }

  /// Most points there are.
  int most() {
    return tests.stream().mapToInt(Test::points).sum()
        + values.stream().mapToInt(value -> value.bands().whole().high()).sum();
  }

  /// Names of the field that holds the whole score.
  Optional<Question> total() {
    return total;
  }

  /// The score of one record.
  public Finding score(Answers answers) {
    var grounds = new Grounds(entry);
    Span span = span(answers, grounds);
    grounds.group(group(span));
    atLimits(answers, grounds);
    return grounds.ranged(NAME, span, Truth.UNKNOWN);
  }

  /// The group a score belongs to; empty if the score has none, or it is not settled.
  private Optional<String> group(Span span) {
    return entry
        .body()
        .get("risk")
        .flatMap(
            risk -> {
              int high = Numbers.whole(risk, "atLeast");
              if (span.low() >= high) {
                return risk.text("high");
              }
              return span.high() < high ? risk.text("low") : Optional.empty();
            });
  }

  /// Says which values are exactly at a limit, and what the score would be if papers that put the
  /// limit on the other side are right.
  private void atLimits(Answers answers, Grounds grounds) {
    Span sum = Span.NONE;
    boolean any = false;
    for (Banded value : values) {
      Optional<BigDecimal> amount = labs.value(value.lab(), answers, caution -> {});
      Span points = amount.map(value.bands()::eitherSide).orElse(value.bands().whole());
      if (amount.isPresent() && !points.isSettled()) {
        grounds.borderline(value.lab().question().field());
        any = true;
      }
      sum = sum.plus(points);
    }
    if (any) {
      grounds.caution(
          "Borderline: a value is exactly at a cut-off; counted on either side the score is "
              + sum
              + group(sum)
                  .map(group -> ", the group " + group + " either way")
                  .orElse(", and the group is open"));
    }
  }

  /// Every score that is possible.
  Span span(Answers answers, Grounds grounds) {
    Optional<Span> given = total.flatMap(question -> whole(question, answers, grounds));
    boolean hasTests = tests.stream().anyMatch(test -> answers.find(test.question()).isPresent());
    if (given.isPresent() && !hasTests) {
      return given.get();
    }
    Span sum = Span.NONE;
    for (Test test : tests) {
      sum = sum.plus(points(test, answers, grounds));
    }
    for (Banded value : values) {
      sum = sum.plus(points(value, answers, grounds));
    }
    if (given.isPresent() && (given.get().high() < sum.low() || given.get().low() > sum.high())) {
      answers.report(
          CellProblem.DISAGREE, "the score and its tests disagree", "a score that is their sum");
      return new Span(0, most());
    }
    return given.orElse(sum);
  }

  private Optional<Span> whole(Question question, Answers answers, Grounds grounds) {
    Optional<Given> given = answers.find(question);
    if (given.isPresent() && given.get() instanceof Given.Fields nested) {
      return Optional.of(span(answers.within(nested), grounds));
    }
    return given.flatMap(value -> answers.whole(question, 0, most())).map(Span::of);
  }

  private static Span points(Test test, Answers answers, Grounds grounds) {
    Optional<Given> given = answers.find(test.question());
    String field = test.question().field();
    if (given.isEmpty()) {
      grounds.missing(field);
      grounds.because(field + " is not known");
      return new Span(0, test.points());
    }
    boolean isNumber = Answers.number(given.get()).isPresent();
    if (isNumber) {
      Optional<Integer> points = answers.whole(test.question(), 0, test.points());
      points.ifPresent(got -> grounds.because(field + ": " + got + " of " + test.points()));
      return points.map(Span::of).orElseGet(() -> lost(test, grounds));
    }
    Optional<Truth> truth = answers.truth(given.get());
    if (truth.isEmpty() || truth.get() == Truth.UNKNOWN) {
      answers.notUnderstood(field, "yes, no, unknown or points from 0 to " + test.points());
      return lost(test, grounds);
    }
    boolean done = truth.get() == Truth.MET;
    grounds.because(field + ": " + (done ? "done" : "not done"));
    if (!done && test.points() > 1) {
      grounds.missing(field + ", points from 0 to " + (test.points() - 1));
    }
    return done ? Span.of(test.points()) : new Span(0, test.points() - 1);
  }

  private static Span lost(Test test, Grounds grounds) {
    grounds.missing(test.question().field());
    return new Span(0, test.points());
  }

  private Span points(Banded value, Answers answers, Grounds grounds) {
    Lab lab = value.lab();
    Optional<BigDecimal> amount = labs.value(lab, answers, grounds::caution);
    if (amount.isEmpty()) {
      grounds.missing(lab.question().field());
      grounds.because(lab.words() + " is not known");
      return value.bands().whole();
    }
    Span points = value.bands().at(amount.get()).gives();
    grounds.because(lab.words() + ": points " + points);
    return points;
  }
}
