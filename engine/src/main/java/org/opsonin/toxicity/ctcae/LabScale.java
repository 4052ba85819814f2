package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.ctcae.Bound.Reference;
import org.opsonin.toxicity.ctcae.Step.Ages;
import org.opsonin.toxicity.ctcae.Step.Baseline;

/// How one term of one version grades a laboratory test.
final class LabScale {

  /// Why a term has no rule by number.
  sealed interface Rule {

    /// It has: grades with the least that each needs.
    record Steps(List<Step> steps) implements Rule {
      public Steps {
        steps = List.copyOf(steps);
      }
    }

    /// It is graded by something else.
    record By(String what) implements Rule {}

    /// The version lacks the term.
    record Absent() implements Rule {}
  }

  /// Values a version grades under another term.
  record Elsewhere(Bound where, String use) {}

  private final Entry entry;
  private final CtcaeVersion version;
  private final Set<Direction> directions;
  private final Rule rule;
  private final Ages ages;
  private final BigDecimal leastBaseline;
  private final Optional<Elsewhere> elsewhere;
  private final UnitNames units;
  private final Set<Input> usesByLimits;
  private final Set<Input> usesWithPosition;
  private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();
  private final Map<List<Input>, String> reasons = new ConcurrentHashMap<>();

  LabScale(
      Entry entry,
      CtcaeVersion version,
      Set<Direction> directions,
      Rule rule,
      Ages ages,
      BigDecimal leastBaseline,
      Optional<Elsewhere> elsewhere,
      UnitNames units) {
    this.entry = entry;
    this.version = version;
    this.directions = EnumSet.copyOf(directions);
    this.rule = rule;
    this.ages = ages;
    this.leastBaseline = leastBaseline;
    this.elsewhere = elsewhere;
    this.units = units;
    this.usesByLimits = usesOf(false);
    this.usesWithPosition = usesOf(true);
  }

  /// Term and version, the beginning of every reason.
  String title() {
    return entry.claim() + ", CTCAE v" + version.number();
  }

  CtcaeVersion version() {
    return version;
  }

  boolean goes(Direction direction) {
    return directions.contains(direction);
  }

  Rule rule() {
    return rule;
  }

  Ages ages() {
    return ages;
  }

  BigDecimal leastBaseline() {
    return leastBaseline;
  }

  Optional<Elsewhere> elsewhere() {
    return elsewhere;
  }

  UnitNames units() {
    return units;
  }

  List<Step> steps() {
    return rule instanceof Rule.Steps(var steps) ? steps : List.of();
  }

  /// Whether a grade depends on the unit, not only on ratios.
  boolean needsUnit() {
    return elsewhere.isPresent()
        || steps().stream().flatMap(step -> step.bounds().stream()).anyMatch(Bound::needsUnit);
  }

  /// The scale with its thresholds in one unit; `ucum` is empty where no unit is needed.
  Sheet in(String ucum) {
    Sheet sheet = sheets.get(ucum);
    if (sheet == null) {
      sheet = Sheet.of(this, ucum);
      sheets.put(ucum, sheet);
    }
    return sheet;
  }

  /// What its steps ask for.
  Set<Input> uses(boolean positionKnown) {
    return positionKnown ? usesWithPosition : usesByLimits;
  }

  /// Why there is no grade without `missing`.
  String missing(List<Input> missing) {
    return reasons.computeIfAbsent(
        missing,
        inputs ->
            "cannot grade "
                + title()
                + ", because not known: "
                + inputs.stream().map(Input::words).collect(Collectors.joining(", ")));
  }

  private Set<Input> usesOf(boolean positionKnown) {
    var uses = EnumSet.noneOf(Input.class);
    for (Step step : steps()) {
      step.bounds().forEach(bound -> use(bound.reference(), uses));
      if (step.baseline() != Baseline.ANY && !positionKnown) {
        uses.add(Input.BASELINE);
        uses.add(step.baseline() == Baseline.LOW ? Input.LLN : Input.ULN);
      }
      if (step.least() != LabReport.Symptoms.NONE) {
        uses.add(Input.SYMPTOMS);
      }
      uses.addAll(step.yes());
      if (!step.ages().areAll()) {
        uses.add(Input.AGE);
      }
    }
    return uses;
  }

  private static void use(Reference reference, Set<Input> uses) {
    switch (reference) {
      case NONE -> {}
      case LLN -> uses.add(Input.LLN);
      case ULN -> uses.add(Input.ULN);
      case BASELINE -> uses.add(Input.BASELINE);
    }
  }
}
