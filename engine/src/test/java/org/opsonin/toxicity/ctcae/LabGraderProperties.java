package org.opsonin.toxicity.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.ctcae.LabReport.BaselinePosition;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;

/// Laws every grade obeys, over all scales of both versions and results drawn around thresholds.
class LabGraderProperties {

  private static final List<Entry> SCALES =
      Labs.KNOWLEDGE.ofKind("ctcae-lab").stream()
          .filter(entry -> !entry.body().items("steps").isEmpty())
          .toList();
  private static final String[] FACTORS = {
    "0.05", "0.24", "0.4", "0.5", "0.6", "0.75", "0.9", "0.99", "1", "1.01", "1.2", "1.5", "1.51",
    "2", "2.01", "2.5", "2.6", "3", "3.01", "4.5", "5.01", "6.01", "10.1", "21"
  };

  @Property(tries = 4000, seed = "20261123")
  void lessInformationGivesTheSameGradeOrNone(@ForAll long seed) {
    var random = new Random(seed);
    Entry scale = SCALES.get(random.nextInt(SCALES.size()));
    LabReport full = drawn(scale, random);
    LabReport less = withLess(full, random);

    LabGrade whole = grade(scale, full);
    if (grade(scale, less) instanceof LabGrade.Graded(int fewer, var reason)
        && !(whole instanceof LabGrade.Refused)) {
      assertThat(whole)
          .as("%s: %s and %s", scale.id(), less, full)
          .isInstanceOfSatisfying(
              LabGrade.Graded.class, graded -> assertThat(graded.grade()).isEqualTo(fewer));
    }
  }

  @Property(tries = 4000, seed = "20261124")
  void whatIsLeftOpenIsSettledByWhatIsAskedFor(@ForAll long seed) {
    var random = new Random(seed);
    Entry scale = SCALES.get(random.nextInt(SCALES.size()));
    LabReport less = withLess(drawn(scale, random), random);

    if (grade(scale, less) instanceof LabGrade.Open(var missing, var reason)) {
      assertThat(missing).as("%s: %s", scale.id(), less).isNotEmpty();
      assertThat(grade(scale, answered(less, random)))
          .as("%s: %s", scale.id(), less)
          .isNotInstanceOf(LabGrade.Open.class);
    }
  }

  @Property(tries = 4000, seed = "20261125")
  void aWorseValueNeverLowersTheGrade(@ForAll long seed) {
    var random = new Random(seed);
    Entry scale = SCALES.get(random.nextInt(SCALES.size()));
    LabReport report = drawn(scale, random);
    var factor = new BigDecimal(isHigh(scale) ? "1.37" : "0.71");
    LabReport worse = withValue(report, report.value().multiply(factor), report.unit());

    if (grade(scale, report) instanceof LabGrade.Graded(int before, var reason)
        && grade(scale, worse) instanceof LabGrade.Graded(int after, var why)) {
      assertThat(after)
          .as("%s: %s then %s", scale.id(), report, worse)
          .isGreaterThanOrEqualTo(before);
    }
  }

  @Property(tries = 4000, seed = "20261126")
  void anotherUnitOfTheSameKindGivesTheSameGrade(@ForAll long seed) {
    var random = new Random(seed);
    Entry scale = SCALES.get(random.nextInt(SCALES.size()));
    LabReport report = drawn(scale, random);
    List<String> units = units(scale);
    String other = units.get(random.nextInt(units.size()));
    Optional<BigDecimal> factor =
        new Quantity(BigDecimal.ONE, report.unit()).in(other).map(Quantity::value);

    factor.ifPresent(
        times -> {
          LabReport changed = scaled(report, times, other);
          var words = List.of(Labs.word(grade(scale, changed)), Labs.word(grade(scale, report)));
          if (!words.contains("count_unit")) { // a fraction of a cell in one, none in the other
            assertThat(words.getFirst())
                .as("%s: %s and %s", scale.id(), report, changed)
                .isEqualTo(words.getLast());
          }
        });
  }

  private static LabGrade grade(Entry scale, LabReport report) {
    CtcaeVersion version =
        CtcaeVersion.of(scale.body().text("version").orElseThrow()).orElseThrow();
    return Labs.GRADER.grade(
        version,
        scale.claim(),
        Optional.of(isHigh(scale) ? Direction.HIGH : Direction.LOW),
        report);
  }

  private static boolean isHigh(Entry scale) {
    return scale.body().texts("direction").contains("high");
  }

  private static List<String> units(Entry scale) {
    return scale.body().texts("analytes").stream()
        .findFirst()
        .flatMap(id -> Labs.KNOWLEDGE.find("analyte", id))
        .map(analyte -> analyte.body().texts("units"))
        .orElseThrow();
  }

  /// A result near a threshold of the scale, or near its limits, with everything known.
  private static LabReport drawn(Entry scale, Random random) {
    List<String> units = units(scale);
    String unit = units.get(random.nextInt(units.size()));
    BigDecimal lln = middle(scale, unit);
    BigDecimal uln = lln.multiply(BigDecimal.TWO);
    BigDecimal near = List.of(lln, uln).get(random.nextInt(2));
    List<BigDecimal> thresholds = thresholds(scale, unit);
    if (!thresholds.isEmpty() && random.nextBoolean()) {
      near = thresholds.get(random.nextInt(thresholds.size()));
    }
    return new LabReport(
        near.multiply(factor(random)),
        unit,
        Optional.of(lln),
        Optional.of(uln),
        Optional.of(uln.multiply(factor(random))),
        BaselinePosition.BY_LIMITS,
        List.of(Symptoms.NONE, Symptoms.MILD, Symptoms.YES).get(random.nextInt(3)),
        Truth.of(random.nextBoolean()),
        Truth.of(random.nextBoolean()),
        Truth.of(random.nextBoolean()),
        Optional.of(BigDecimal.valueOf(random.nextInt(80))));
  }

  private static BigDecimal factor(Random random) {
    return new BigDecimal(FACTORS[random.nextInt(FACTORS.length)]);
  }

  /// A plausible lower limit: the mildest threshold, or three times the least limit there can be.
  private static BigDecimal middle(Entry scale, String unit) {
    List<BigDecimal> thresholds = thresholds(scale, unit);
    return thresholds.isEmpty()
        ? leastLimit(scale, unit).orElse(BigDecimal.valueOf(40))
        : thresholds.getFirst();
  }

  private static Optional<BigDecimal> leastLimit(Entry scale, String unit) {
    return Labs.KNOWLEDGE.ofKind("normal-limit").stream()
        .filter(
            limit ->
                scale.body().texts("analytes").contains(limit.body().text("analyte").orElse("")))
        .flatMap(
            limit -> Stream.of("lower", "upper").flatMap(end -> limit.body().get(end).stream()))
        .flatMap(ends -> ends.text("atLeast").flatMap(Quantity::parse).stream())
        .flatMap(least -> least.in(unit).stream())
        .map(least -> least.value().multiply(BigDecimal.valueOf(3)))
        .findFirst();
  }

  private static List<BigDecimal> thresholds(Entry scale, String unit) {
    var numbers = new ArrayList<BigDecimal>();
    scale
        .body()
        .items("steps")
        .forEach(
            step -> {
              for (String key : List.of("above", "atLeast", "below", "atMost")) {
                step.texts(key).stream()
                    .flatMap(text -> Quantity.parse(text).stream())
                    .flatMap(amount -> amount.in(unit).stream())
                    .map(Quantity::value)
                    .forEach(numbers::add);
              }
            });
    return numbers;
  }

  /// The report with everything that it leaves out.
  private static LabReport answered(LabReport less, Random random) {
    BigDecimal near = less.value().add(BigDecimal.ONE);
    return new LabReport(
        less.value(),
        less.unit(),
        less.lln().or(() -> less.uln()).or(() -> Optional.of(near)),
        less.uln().or(() -> less.lln()).or(() -> Optional.of(near)),
        less.baseline().or(() -> Optional.of(less.value())),
        less.position(),
        less.symptoms() == Symptoms.UNKNOWN ? Symptoms.YES : less.symptoms(),
        less.anticoagulated() == Truth.UNKNOWN ? Truth.MET : less.anticoagulated(),
        less.fasting() == Truth.UNKNOWN ? Truth.MET : less.fasting(),
        less.infarctionLevel() == Truth.UNKNOWN ? Truth.MET : less.infarctionLevel(),
        less.ageYears().or(() -> Optional.of(BigDecimal.valueOf(random.nextInt(90)))));
  }

  private static LabReport withLess(LabReport full, Random random) {
    return new LabReport(
        full.value(),
        full.unit(),
        random.nextBoolean() ? full.lln() : Optional.empty(),
        random.nextBoolean() ? full.uln() : Optional.empty(),
        random.nextBoolean() ? full.baseline() : Optional.empty(),
        full.position(),
        random.nextBoolean() ? full.symptoms() : Symptoms.UNKNOWN,
        random.nextBoolean() ? full.anticoagulated() : Truth.UNKNOWN,
        random.nextBoolean() ? full.fasting() : Truth.UNKNOWN,
        random.nextBoolean() ? full.infarctionLevel() : Truth.UNKNOWN,
        random.nextBoolean() ? full.ageYears() : Optional.empty());
  }

  private static LabReport withValue(LabReport report, BigDecimal value, String unit) {
    return new LabReport(
        value,
        unit,
        report.lln(),
        report.uln(),
        report.baseline(),
        report.position(),
        report.symptoms(),
        report.anticoagulated(),
        report.fasting(),
        report.infarctionLevel(),
        report.ageYears());
  }

  private static LabReport scaled(LabReport report, BigDecimal times, String unit) {
    LabReport changed = withValue(report, times(report.value(), times), unit);
    return new LabReport(
        changed.value(),
        unit,
        report.lln().map(number -> times(number, times)),
        report.uln().map(number -> times(number, times)),
        report.baseline().map(number -> times(number, times)),
        report.position(),
        report.symptoms(),
        report.anticoagulated(),
        report.fasting(),
        report.infarctionLevel(),
        report.ageYears());
  }

  private static BigDecimal times(BigDecimal number, BigDecimal times) {
    return number.multiply(times, MathContext.DECIMAL128);
  }
}
