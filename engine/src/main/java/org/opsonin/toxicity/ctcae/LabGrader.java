package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.ctcae.LabGrade.Fault;
import org.opsonin.toxicity.ctcae.LabScale.Rule;
import org.opsonin.toxicity.ctcae.Sheet.Line;
import org.opsonin.toxicity.ctcae.UnitNames.Range;

/// Grades laboratory results by CTCAE 5.0 and 6.0.
///
/// The rules are entries of kind `ctcae-lab`. The grade is that of the number and of what the
/// report
/// says beside it; treatment, admission and danger to life, which many terms name as alternatives,
/// are not asked for and could only raise it.
public final class LabGrader {

  private final Map<CtcaeVersion, Map<String, List<LabScale>>> scales = new HashMap<>();
  private final Map<CtcaeVersion, Map<String, List<LabScale>>> byTest = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private LabGrader() {}

  /// Reads the scales out of the knowledge; one that cannot be used is left out and reported.
  public static LabGrader of(Knowledge knowledge) {
    var grader = new LabGrader();
    var reader = new LabScaleReader(knowledge, grader.problems::add);
    var read = new LinkedHashMap<Entry, LabScale>();
    for (Entry entry : knowledge.ofKind("ctcae-lab")) {
      reader.read(entry).ifPresent(scale -> read.put(entry, scale));
    }
    read.forEach(grader::add);
    read.forEach((entry, scale) -> grader.addTests(analytes(entry, knowledge).limit(1), scale));
    read.forEach((entry, scale) -> grader.addTests(analytes(entry, knowledge).skip(1), scale));
    return grader;
  }

  private static Stream<Entry> analytes(Entry entry, Knowledge knowledge) {
    return entry.body().texts("analytes").stream()
        .flatMap(id -> knowledge.find("analyte", id).stream());
  }

  /// Knows a scale by what people call its tests; scales that are mainly of a test come first.
  private void addTests(Stream<Entry> analytes, LabScale scale) {
    var byName = byTest.computeIfAbsent(scale.version(), version -> new HashMap<>());
    analytes
        .flatMap(analyte -> analyte.body().texts("text").stream())
        .map(LabGrader::normal)
        .distinct()
        .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(scale));
  }

  private void add(Entry entry, LabScale scale) {
    var byName = scales.computeIfAbsent(scale.version(), version -> new HashMap<>());
    var names = new ArrayList<>(entry.body().texts("names"));
    names.addFirst(entry.claim());
    for (String name : names) {
      byName.computeIfAbsent(normal(name), key -> new ArrayList<>()).add(scale);
    }
  }

  /// What was wrong with the knowledge.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private static String normal(String name) {
    return name.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
  }

  /// The grade of a result under a term.
  ///
  /// @param term as CTCAE names it, in either version's words, or the name of the test
  /// @param direction needed where the test is graded both ways under that name
  public LabGrade grade(
      CtcaeVersion version, String term, Optional<Direction> direction, LabReport report) {
    String name = normal(term);
    List<LabScale> tests = byTest.getOrDefault(version, Map.of()).getOrDefault(name, List.of());
    List<LabScale> named = scales.getOrDefault(version, Map.of()).getOrDefault(name, tests);
    if (named.isEmpty()) {
      return refused(Fault.TERM);
    }
    var fitting = new ArrayList<LabScale>(named.size());
    for (LabScale scale : named) {
      if (direction.isEmpty() || scale.goes(direction.get())) {
        fitting.add(scale);
      }
    }
    if (fitting.isEmpty()) {
      return refused(Fault.DIRECTION);
    }
    LabScale first = fitting.getFirst();
    if (direction.isEmpty() && fitting.stream().anyMatch(scale -> !sameWay(scale, first))) {
      return refused(Fault.NO_DIRECTION);
    }
    return grade(withUnit(fitting, report.unit()), report);
  }

  private static boolean sameWay(LabScale one, LabScale other) {
    return one.goes(Direction.HIGH) == other.goes(Direction.HIGH);
  }

  private static LabScale withUnit(List<LabScale> scales, String unit) {
    for (LabScale scale : scales) {
      if (scales.size() > 1 && scale.units().find(unit).isPresent()) {
        return scale;
      }
    }
    return scales.getFirst();
  }

  private static LabGrade grade(LabScale scale, LabReport report) {
    return switch (scale.rule()) {
      case Rule.Absent() ->
          new LabGrade.NoGrade(
              "cannot grade: CTCAE v" + scale.version().number() + " has no such term");
      case Rule.By(var what) -> new LabGrade.NoGrade(open(scale) + "it is graded by " + what);
      case Rule.Steps(var steps) -> byNumber(scale, report);
    };
  }

  private static LabGrade byNumber(LabScale scale, LabReport report) {
    Optional<String> unit = scale.units().find(report.unit());
    if (unit.isEmpty() && !report.unit().isBlank()) {
      return refused(Fault.UNIT);
    }
    if (unit.isEmpty() && scale.needsUnit()) {
      return missing(scale, List.of(Input.UNIT));
    }
    Sheet sheet = scale.in(unit.orElse(""));
    if (!sheet.complete()) {
      return refused(Fault.UNIT);
    }
    return fault(scale, sheet, report)
        .<LabGrade>map(LabGrader::refused)
        .orElseGet(() -> graded(scale, sheet, new Completion(report)));
  }

  private static Optional<Fault> fault(LabScale scale, Sheet sheet, LabReport report) {
    if (isNegative(report)) {
      return Optional.of(Fault.NEGATIVE);
    }
    if (!isPossible(sheet.bounds().value(), Optional.of(report.value()))
        || !isPossible(sheet.bounds().value(), report.baseline())) {
      return Optional.of(Fault.IMPLAUSIBLE);
    }
    if (sheet.bounds().isOtherUnit(report.value())) {
      return Optional.of(Fault.COUNT_UNIT);
    }
    boolean contradict =
        report.lln().isPresent()
            && report.uln().isPresent()
            && report.lln().get().compareTo(report.uln().get()) > 0;
    return contradict ? Optional.of(Fault.LIMITS) : limitFault(scale, sheet, report);
  }

  /// What is wrong with the limits the term is held against; the others decide nothing.
  private static Optional<Fault> limitFault(LabScale scale, Sheet sheet, LabReport report) {
    var uses = scale.uses(report.position() != LabReport.BaselinePosition.BY_LIMITS);
    Optional<BigDecimal> lln = uses.contains(Input.LLN) ? report.lln() : Optional.empty();
    boolean isNone = lln.filter(limit -> limit.signum() == 0).isPresent();
    Optional<BigDecimal> uln = uses.contains(Input.ULN) ? report.uln() : Optional.empty();
    if (isNone && scale.goes(Direction.LOW)) {
      return Optional.of(Fault.NO_LIMIT);
    }
    return (isNone || isPossible(sheet.bounds().lower(), lln))
            && isPossible(sheet.bounds().upper(), uln)
        ? Optional.empty()
        : Optional.of(Fault.LIMIT_UNIT);
  }

  private static boolean isPossible(Optional<Range> range, Optional<BigDecimal> number) {
    return number.isEmpty() || range.map(known -> known.contains(number.get())).orElse(true);
  }

  private static boolean isNegative(LabReport report) {
    return report.value().signum() < 0
        || isNegative(report.lln())
        || isNegative(report.uln())
        || isNegative(report.baseline())
        || isNegative(report.ageYears());
  }

  private static boolean isNegative(Optional<BigDecimal> number) {
    return number.isPresent() && number.get().signum() < 0;
  }

  private static LabGrade graded(LabScale scale, Sheet sheet, Completion completion) {
    if (!scale.ages().areAll()) {
      Optional<BigDecimal> age = completion.number(Input.AGE);
      if (age.isEmpty()) {
        return missing(scale, List.of(Input.AGE));
      }
      if (!scale.ages().contain(age.get())) {
        return new LabGrade.NoGrade(open(scale) + "it does not grade this test at this age");
      }
    }
    if (sheet.elsewhere().map(completion::holds).orElse(false)) {
      return new LabGrade.NoGrade(
          open(scale)
              + "it says to use "
              + scale.elsewhere().map(LabScale.Elsewhere::use).orElse("another term")
              + " for such a value");
    }
    var open = new ArrayList<Input>(4);
    for (Input input : scale.uses(completion.positionKnown())) {
      if (completion.unknown().contains(input)) {
        open.add(input);
      }
    }
    if (open.isEmpty()) {
      return graded(scale, sheet, completion, completion.line(sheet));
    }
    var completions = new Completions(scale, sheet, completion, open);
    if (!completions.agree()) {
      return missing(scale, open);
    }
    // nothing is called grade 0 without the limit of normal it is held against
    var limits = open.stream().filter(input -> completion.mayRestOn(input, sheet)).toList();
    return completions.line().isEmpty() && !limits.isEmpty()
        ? missing(scale, limits)
        : graded(scale, sheet, completion, completions.line());
  }

  private static LabGrade graded(
      LabScale scale, Sheet sheet, Completion completion, Optional<Line> line) {
    if (line.isPresent()) {
      return new LabGrade.Graded(line.get().grade(), line.get().reason());
    }
    boolean unfasted = scale.uses(false).contains(Input.FASTING) && completion.isNo(Input.FASTING);
    return new LabGrade.Graded(0, unfasted ? sheet.noneUnfasted() : sheet.none());
  }

  private static LabGrade missing(LabScale scale, List<Input> missing) {
    return new LabGrade.Open(missing, scale.missing(missing));
  }

  private static String open(LabScale scale) {
    return "cannot grade " + scale.title() + ": ";
  }

  private static LabGrade refused(Fault fault) {
    return new LabGrade.Refused(fault, "cannot grade: " + fault.found());
  }
}
