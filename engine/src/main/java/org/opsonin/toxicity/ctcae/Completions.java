package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opsonin.toxicity.ctcae.Bound.Reference;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;
import org.opsonin.toxicity.ctcae.Sheet.Limit;
import org.opsonin.toxicity.ctcae.Sheet.Line;

/// Tries every value that could matter for what is not known.
///
/// A grade changes only where a missing number passes the value divided by a threshold's factor, or
/// another number of the report. One number between each two of these points stands for all.
final class Completions {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal CHILD = BigDecimal.ONE;
  private static final BigDecimal ADULT = BigDecimal.valueOf(40);

  private final LabScale scale;
  private final Sheet sheet;
  private final Completion completion;
  private final List<Input> open;
  private Optional<Line> first = Optional.empty();
  private boolean tried;
  private boolean differs;

  /// @param open what is unknown and used by the scale, limits before the baseline
  Completions(LabScale scale, Sheet sheet, Completion completion, List<Input> open) {
    this.scale = scale;
    this.sheet = sheet;
    this.completion = completion;
    this.open = List.copyOf(open);
  }

  /// Whether all give one grade.
  boolean agree() {
    walk(0);
    return !differs;
  }

  /// The criterion all agree on, or one of those they agree on; empty for grade 0.
  Optional<Line> line() {
    return first;
  }

  private void walk(int at) {
    if (at == open.size()) {
      leaf();
      return;
    }
    Input input = open.get(at);
    switch (input) {
      case ULN, LLN, BASELINE -> {
        for (BigDecimal number : candidates(input)) {
          completion.set(input, number);
          next(at);
        }
        completion.clear(input);
      }
      case AGE -> {
        completion.set(input, CHILD);
        next(at);
        completion.set(input, ADULT);
        next(at);
        completion.clear(input);
      }
      case SYMPTOMS -> {
        for (Symptoms tried : List.of(Symptoms.NONE, Symptoms.MILD, Symptoms.YES)) {
          completion.set(tried);
          next(at);
        }
        completion.set(Symptoms.UNKNOWN);
      }
      case ANTICOAGULATED, FASTING, INFARCTION_LEVEL -> {
        completion.set(input, true);
        next(at);
        completion.set(input, false);
        next(at);
      }
      case UNIT -> throw new IllegalArgumentException("a unit cannot be tried");
    }
  }

  private void next(int at) {
    if (!differs) {
      walk(at + 1);
    }
  }

  private void leaf() {
    if (!completion.isPossible()) {
      return;
    }
    Optional<Line> line = completion.line(sheet);
    if (!tried) {
      tried = true;
      first = line;
    } else {
      differs = grade(line) != grade(first);
    }
  }

  private static int grade(Optional<Line> line) {
    return line.map(Line::grade).orElse(0);
  }

  private List<BigDecimal> candidates(Input input) {
    var points = new TreeSet<BigDecimal>();
    for (Line line : sheet.lines()) {
      for (Limit limit : line.limits()) {
        if (limit.reference() != Reference.NONE) {
          points.add(
              completion
                  .value()
                  .subtract(limit.plus())
                  .divide(limit.times(), MathContext.DECIMAL64));
        }
      }
    }
    for (Input known : List.of(Input.ULN, Input.LLN, Input.BASELINE)) {
      completion.number(known).ifPresent(points::add);
    }
    BigDecimal least = input == Input.BASELINE ? scale.leastBaseline() : BigDecimal.ZERO;
    if (least.signum() > 0) {
      points.add(least);
    }
    return between(points, least);
  }

  /// The points, and one number between each two, below the first and above the last.
  private static List<BigDecimal> between(SortedSet<BigDecimal> points, BigDecimal least) {
    var numbers = new ArrayList<BigDecimal>();
    BigDecimal before = BigDecimal.ZERO;
    for (BigDecimal point : points) {
      if (point.signum() > 0) {
        numbers.add(before.add(point).divide(TWO, MathContext.DECIMAL64));
        numbers.add(point);
        before = point;
      }
    }
    numbers.add(before.signum() == 0 ? BigDecimal.ONE : before.multiply(TWO));
    numbers.removeIf(number -> number.compareTo(least) < 0);
    return numbers;
  }
}
