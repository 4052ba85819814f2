package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Quantity;
import org.opsonin.toxicity.ctcae.Bound.Reference;
import org.opsonin.toxicity.ctcae.Bound.Relation;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;
import org.opsonin.toxicity.ctcae.Step.Baseline;

/// A scale with its thresholds in one unit, the highest grade first.
///
/// @param complete whether every threshold could be had in the unit
/// @param bounds what values and limits can be
/// @param none what grade 0 is because of
/// @param noneUnfasted the same where the person had not fasted, which some of the grades ask for
/// @param elsewhere the bound past which another term applies
record Sheet(
    List<Line> lines,
    boolean complete,
    UnitNames.Bounds bounds,
    Optional<Limit> elsewhere,
    String none,
    String noneUnfasted) {

  private static final String NONE = " grade 0: none of its criteria is met";
  private static final String NOT_FASTING =
      " for a value that was not fasting; some of them ask for a fasting value";
  private static final MathContext DIGITS = new MathContext(15);

  Sheet {
    lines = List.copyOf(lines);
  }

  /// A threshold: `times` a reference, plus a number.
  record Limit(Relation relation, Reference reference, BigDecimal times, BigDecimal plus) {

    BigDecimal threshold(BigDecimal of) {
      return reference == Reference.NONE ? plus : rounded(times.multiply(of).add(plus));
    }
  }

  /// A grade's criterion and the words for it.
  record Line(int grade, List<Limit> limits, Step step, String reason) {
    Line {
      limits = List.copyOf(limits);
    }
  }

  /// A number to fifteen digits: what lies beyond comes from converting it.
  static BigDecimal rounded(BigDecimal number) {
    return number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number;
  }

  static Sheet of(LabScale scale, String ucum) {
    var lines = new ArrayList<Line>();
    boolean complete = true;
    for (Step step : scale.steps()) {
      Optional<Line> line = line(scale, step, ucum);
      line.ifPresent(lines::add);
      complete &= line.isPresent();
    }
    lines.sort(Comparator.comparingInt(Line::grade).reversed());
    Optional<Limit> elsewhere =
        scale.elsewhere().flatMap(other -> limit(scale, other.where(), ucum));
    complete &= elsewhere.isPresent() == scale.elsewhere().isPresent();
    return new Sheet(
        lines,
        complete,
        scale.units().bounds(ucum),
        elsewhere,
        scale.title() + NONE,
        scale.title() + NONE + NOT_FASTING);
  }

  private static Optional<Line> line(LabScale scale, Step step, String ucum) {
    var limits = new ArrayList<Limit>();
    var words = new ArrayList<String>();
    for (Bound bound : step.bounds()) {
      Optional<Limit> limit = limit(scale, bound, ucum);
      if (limit.isEmpty()) {
        return Optional.empty();
      }
      limits.add(limit.get());
      words.add(words(bound, limit.get(), scale.units().shown(ucum)));
    }
    addConditions(step, words);
    String reason = scale.title() + " grade " + step.grade() + ": " + String.join(", ", words);
    return Optional.of(new Line(step.grade(), limits, step, reason));
  }

  private static Optional<Limit> limit(LabScale scale, Bound bound, String ucum) {
    if (!bound.needsUnit()) {
      return Optional.of(
          new Limit(bound.relation(), bound.reference(), bound.times(), BigDecimal.ZERO));
    }
    Optional<BigDecimal> plus = Optional.empty();
    for (Quantity amount : bound.amount()) {
      plus = plus.or(() -> amount.in(ucum).map(Quantity::value));
    }
    return plus.or(() -> scale.units().convert(bound.amount().getFirst(), ucum))
        .map(
            found -> new Limit(bound.relation(), bound.reference(), bound.times(), rounded(found)));
  }

  private static String words(Bound bound, Limit limit, String unit) {
    String amount =
        bound.needsUnit()
            ? new Quantity(limit.plus().stripTrailingZeros().add(BigDecimal.ZERO), unit).toString()
            : "";
    String reference =
        switch (bound.reference()) {
          case NONE -> "";
          case LLN -> "LLN";
          case ULN -> "ULN";
          case BASELINE -> "baseline";
        };
    if (reference.isEmpty()) {
      return bound.relation().words + " " + amount;
    }
    boolean once = bound.times().compareTo(BigDecimal.ONE) == 0;
    String multiple = once ? reference : bound.times().toPlainString() + " x " + reference;
    return bound.relation().words + " " + multiple + (amount.isEmpty() ? "" : " by " + amount);
  }

  private static void addConditions(Step step, List<String> words) {
    if (step.baseline() != Baseline.ANY) {
      words.add(step.baseline().words);
    }
    if (step.least() != Symptoms.NONE) {
      words.add(step.least() == Symptoms.MILD ? "with symptoms" : "with more than mild symptoms");
    }
    for (Input question : step.yes()) {
      words.add(
          switch (question) {
            case ANTICOAGULATED -> "on an anticoagulant";
            case FASTING -> "fasting";
            case INFARCTION_LEVEL -> "at the level of a heart attack";
            case ULN, LLN, BASELINE, AGE, SYMPTOMS, UNIT -> question.words();
          });
    }
  }
}
