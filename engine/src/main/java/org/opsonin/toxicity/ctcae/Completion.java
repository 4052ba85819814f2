package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.ctcae.Bound.Reference;
import org.opsonin.toxicity.ctcae.LabReport.BaselinePosition;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;
import org.opsonin.toxicity.ctcae.Sheet.Limit;
import org.opsonin.toxicity.ctcae.Sheet.Line;
import org.opsonin.toxicity.ctcae.Step.Baseline;

/// A report in which everything has a value: what is known as it is, what is not as one tries it.
final class Completion {

  private final BigDecimal value;
  private final BaselinePosition position;
  private final Map<Input, BigDecimal> numbers = new EnumMap<>(Input.class);
  private final Set<Input> yes = EnumSet.noneOf(Input.class);
  private final Set<Input> unknown = EnumSet.noneOf(Input.class);
  private Symptoms symptoms;

  Completion(LabReport report) {
    value = Sheet.rounded(report.value());
    position = report.position();
    symptoms = report.symptoms();
    number(Input.ULN, report.uln());
    number(Input.LLN, report.lln().filter(limit -> limit.signum() > 0)); // 0 stands for none
    number(Input.BASELINE, report.baseline());
    number(Input.AGE, report.ageYears());
    answer(Input.ANTICOAGULATED, report.anticoagulated());
    answer(Input.FASTING, report.fasting());
    answer(Input.INFARCTION_LEVEL, report.infarctionLevel());
    if (symptoms == Symptoms.UNKNOWN) {
      unknown.add(Input.SYMPTOMS);
    }
  }

  private void number(Input input, Optional<BigDecimal> known) {
    known.ifPresentOrElse(number -> numbers.put(input, number), () -> unknown.add(input));
  }

  private void answer(Input question, Truth answer) {
    switch (answer) {
      case MET -> yes.add(question);
      case NOT_MET -> {}
      case UNKNOWN -> unknown.add(question);
    }
  }

  /// What the report does not say.
  Set<Input> unknown() {
    return unknown;
  }

  BigDecimal value() {
    return value;
  }

  boolean positionKnown() {
    return position != BaselinePosition.BY_LIMITS;
  }

  Optional<BigDecimal> number(Input input) {
    return Optional.ofNullable(numbers.get(input));
  }

  void set(Input input, BigDecimal number) {
    numbers.put(input, number);
  }

  void clear(Input input) {
    numbers.remove(input);
  }

  void set(Input question, boolean isYes) {
    if (isYes) {
      yes.add(question);
    } else {
      yes.remove(question);
    }
  }

  void set(Symptoms tried) {
    symptoms = tried;
  }

  /// Whether the numbers tried can stand beside each other.
  boolean isPossible() {
    BigDecimal uln = numbers.get(Input.ULN);
    BigDecimal lln = numbers.get(Input.LLN);
    BigDecimal baseline = numbers.get(Input.BASELINE);
    if (uln != null && lln != null && lln.compareTo(uln) > 0) {
      return false;
    }
    return baseline == null
        || switch (position) {
          case BY_LIMITS -> true;
          case ABOVE -> uln == null || baseline.compareTo(uln) > 0;
          case BELOW -> lln == null || baseline.compareTo(lln) < 0;
          case WITHIN ->
              (uln == null || baseline.compareTo(uln) <= 0)
                  && (lln == null || baseline.compareTo(lln) >= 0);
        };
  }

  /// The first line of the sheet that holds, which has the highest grade; empty if none does.
  Optional<Line> line(Sheet sheet) {
    for (Line line : sheet.lines()) {
      if (holds(line)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /// Whether a criterion holds the value against this missing limit of normal, and nothing else
  /// that
  /// is known rules the criterion out.
  boolean mayRestOn(Input limit, Sheet sheet) {
    return (limit == Input.ULN || limit == Input.LLN)
        && sheet.lines().stream().anyMatch(line -> mayRestOn(limit, line));
  }

  private boolean mayRestOn(Input limit, Line line) {
    boolean held = false;
    for (Limit bound : line.limits()) {
      boolean isIt = bound.reference().name().equals(limit.name());
      held |= isIt;
      boolean known =
          bound.reference() == Reference.NONE || numbers.containsKey(input(bound.reference()));
      if (!isIt && known && !holds(bound)) {
        return false;
      }
    }
    return held && line.step().yes().stream().allMatch(this::mayBeYes);
  }

  /// Whether a question was answered with no.
  boolean isNo(Input question) {
    return !mayBeYes(question);
  }

  private boolean mayBeYes(Input question) {
    return yes.contains(question) || unknown.contains(question);
  }

  private boolean holds(Line line) {
    for (Limit limit : line.limits()) {
      if (!holds(limit)) {
        return false;
      }
    }
    Step step = line.step();
    return baselineIs(step.baseline())
        && symptoms.compareTo(step.least()) >= 0
        && yes.containsAll(step.yes())
        && (step.ages().areAll() || step.ages().contain(needed(Input.AGE)));
  }

  /// Whether a value lies past a limit.
  boolean holds(Limit limit) {
    BigDecimal of =
        limit.reference() == Reference.NONE ? BigDecimal.ONE : needed(input(limit.reference()));
    return limit.relation().holds(value, limit.threshold(of));
  }

  private boolean baselineIs(Baseline wanted) {
    return switch (wanted) {
      case ANY -> true;
      case HIGH -> isHigh();
      case NOT_HIGH -> !isHigh();
      case LOW ->
          positionKnown()
              ? position == BaselinePosition.BELOW
              : needed(Input.BASELINE).compareTo(needed(Input.LLN)) < 0;
    };
  }

  private boolean isHigh() {
    return positionKnown()
        ? position == BaselinePosition.ABOVE
        : needed(Input.BASELINE).compareTo(needed(Input.ULN)) > 0;
  }

  private BigDecimal needed(Input input) {
    BigDecimal number = numbers.get(input);
    if (number == null) {
      throw new IllegalStateException("not completed: " + input);
    }
    return number;
  }

  static Input input(Reference reference) {
    return switch (reference) {
      case LLN -> Input.LLN;
      case ULN -> Input.ULN;
      case BASELINE -> Input.BASELINE;
      case NONE -> throw new IllegalArgumentException("no reference");
    };
  }
}
