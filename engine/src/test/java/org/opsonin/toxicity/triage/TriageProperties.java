package org.opsonin.toxicity.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.toxicity.triage.Reports.TRIAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.opsonin.kernel.Quantity;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.triage.History.Earlier;
import org.opsonin.toxicity.triage.SelfReport.Answer;
import org.opsonin.toxicity.triage.SelfReport.Measurement;

/// Laws of triage over random reports, histories, plans and every limit a clinic may set.
class TriageProperties {

  private static final List<String> UNITS = List.of("Cel", "F", "°C", "kg", "%");
  private static final List<Answer> ANSWERS = List.of(Answer.values());
  private static final List<ProAttribute> ATTRIBUTES = List.of(ProAttribute.values());

  @Property(tries = 1000, seed = "20261123")
  void aWorseAnswerNeverLowersTheLevel(@ForAll long seed) {
    var random = new Random(seed);
    SelfReport report = report(random);
    History history = history(random);
    Plan plan = plan(random);

    assertNotLower(report, worse(report, random), history, plan);
  }

  @Property(tries = 1000, seed = "20261124")
  void oneMoreSymptomNeverLowersTheLevel(@ForAll long seed) {
    var random = new Random(seed);
    SelfReport report = report(random);
    var more = new ArrayList<>(report.symptoms());
    more.add(symptom(random));

    assertNotLower(
        report,
        new SelfReport(report.on(), more, report.redFlags(), report.measurements()),
        history(random),
        plan(random));
  }

  @Property(tries = 1000, seed = "20261125")
  void oneMoreMeasurementNeverLowersTheLevel(@ForAll long seed) {
    var random = new Random(seed);
    SelfReport report = report(random);
    var more = new ArrayList<>(report.measurements());
    more.add(measurement(random));

    assertNotLower(
        report,
        new SelfReport(report.on(), report.symptoms(), report.redFlags(), more),
        history(random),
        plan(random));
  }

  @Property(tries = 500, seed = "20261201")
  void noHistoryLowersARed(@ForAll long seed) {
    var random = new Random(seed);
    SelfReport report = report(random);
    Plan plan = plan(random);
    Level alone = TRIAGE.assess(report, History.NONE, plan).level();

    assertThat(TRIAGE.assess(report, history(random), plan).level() == Level.RED)
        .as("red alone, and lower with a history")
        .matches(isRed -> isRed || alone != Level.RED);
  }

  @Property(tries = 500, seed = "20261130")
  void whatCouldNotBeReadNeverLowersTheLevelAndIsNeverGreen(@ForAll long seed) {
    var random = new Random(seed);
    SelfReport report = report(random);
    SelfReport less = Reports.unread(report, Set.of(SelfReport.Unread.FIELDS));
    History history = history(random);
    Plan plan = plan(random);

    assertNotLower(report, less, history, plan);
    assertThat(TRIAGE.assess(less, history, plan).level()).isNotEqualTo(Level.GREEN);
  }

  @Property(tries = 1000, seed = "20261126")
  void aRedFlagIsRedWithItsAdviceUnderEveryOtherInput(@ForAll long seed) {
    var random = new Random(seed);
    RedFlag flag = TRIAGE.redFlags().get(random.nextInt(TRIAGE.redFlags().size()));
    SelfReport report = Reports.answering(report(random), flag.id(), Answer.YES);

    Outcome outcome = TRIAGE.assess(report, history(random), plan(random));

    assertThat(outcome.level()).isEqualTo(Level.RED);
    assertThat(outcome.advice()).contains(flag.advice());
    assertThat(outcome.reasons()).anyMatch(reason -> reason.rule().equals(flag.entry()));
  }

  @Property(tries = 700, seed = "20261127")
  void theOrderOfAnswersAndOfEarlierReportsIsOfNoMatter(@ForAll long seed) {
    var random = new Random(seed);
    SelfReport report = report(random);
    History history = history(random);
    Plan plan = plan(random);
    var symptoms = new ArrayList<>(report.symptoms());
    var measurements = new ArrayList<>(report.measurements());
    var earlier = new ArrayList<>(history.earlier());
    Collections.shuffle(symptoms, random);
    Collections.shuffle(measurements, random);
    Collections.shuffle(earlier, random);

    assertThat(
            TRIAGE.assess(
                new SelfReport(report.on(), symptoms, report.redFlags(), measurements),
                new History(earlier),
                plan))
        .isEqualTo(TRIAGE.assess(report, history, plan));
  }

  @Property(tries = 700, seed = "20261128")
  void greenMeansThatEverythingWasAnswered(@ForAll long seed) {
    var random = new Random(seed);
    Outcome outcome = TRIAGE.assess(report(random), history(random), plan(random));

    assertThat(outcome.level() == Level.GREEN)
        .isEqualTo(outcome.reasons().isEmpty() && outcome.open().isEmpty());
    assertThat(outcome.level().isAlert()).isEqualTo(!outcome.reasons().isEmpty());
    assertThat(outcome.advice()).isNotEmpty();
  }

  @Property(tries = 700, seed = "20261129")
  void noLimitsOfAClinicTouchWhatARedFlagSays(@ForAll long seed) {
    var random = new Random(seed);
    SelfReport report = report(random);
    History history = history(random);
    Plan plan = plan(random);

    assertThat(warnings(TRIAGE.assess(report, history, plan)))
        .isEqualTo(
            warnings(
                TRIAGE.assess(
                    report,
                    history,
                    new Plan(plan.regimens(), plan.daysSinceLastDose(), limits(random)))));
  }

  private static List<Outcome.Reason> warnings(Outcome outcome) {
    return outcome.reasons().stream()
        .filter(reason -> !reason.rule().kind().equals("triage-rule"))
        .toList();
  }

  private static void assertNotLower(
      SelfReport report, SelfReport worse, History history, Plan plan) {
    Level before = TRIAGE.assess(report, history, plan).level();
    Level after = TRIAGE.assess(worse, history, plan).level();

    assertThat(after.isAtLeastAsUrgentAs(before))
        .as("%s to %s: %s then %s", before, after, report, worse)
        .isTrue();
  }

  private static SelfReport report(Random random) {
    var symptoms = new ArrayList<ProReport>();
    int count = random.nextInt(12);
    for (int symptom = 0; symptom < count; symptom++) {
      symptoms.add(symptom(random));
    }
    Map<String, Answer> flags = new TreeMap<>();
    boolean isWell = random.nextInt(4) > 0;
    for (RedFlag flag : TRIAGE.redFlags()) {
      flags.put(flag.id(), isWell ? Answer.NO : ANSWERS.get(random.nextInt(ANSWERS.size())));
    }
    var measurements = new ArrayList<Measurement>();
    if (random.nextInt(3) == 0) {
      measurements.add(measurement(random));
    }
    LocalDate on = Reports.TODAY.minusDays(random.nextInt(40));
    return new SelfReport(on, symptoms, flags, measurements);
  }

  private static ProReport symptom(Random random) {
    List<Integer> sentinels = TRIAGE.sentinels();
    int item =
        random.nextInt(3) == 0
            ? 1 + random.nextInt(82)
            : sentinels.get(random.nextInt(sentinels.size()));
    Map<ProAttribute, Integer> answers = new EnumMap<>(ProAttribute.class);
    for (ProAttribute attribute : ProAttribute.values()) {
      if (random.nextInt(5) > 0) {
        answers.put(attribute, random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(3));
      }
    }
    return new ProReport(item, answers);
  }

  private static Measurement measurement(Random random) {
    String unit = UNITS.get(random.nextInt(UNITS.size()));
    String value = (unit.equals("F") ? 97 : 36) + random.nextInt(5) + "." + random.nextInt(10);
    return new Measurement(
        random.nextInt(5) == 0 ? "oxygen-saturation" : "body-temperature",
        Quantity.parse(value + " " + unit).orElseThrow());
  }

  private static History history(Random random) {
    var earlier = new ArrayList<Earlier>();
    int count = random.nextInt(4);
    for (int one = 0; one < count; one++) {
      earlier.add(new Earlier(report(random), random.nextBoolean()));
    }
    return new History(earlier);
  }

  private static Plan plan(Random random) {
    List<String> classes = TRIAGE.regimens();
    return new Plan(
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(Set.of(classes.get(random.nextInt(classes.size())))),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(400)),
        limits(random));
  }

  /// Any limits the bounds allow.
  private static Thresholds limits(Random random) {
    return new Thresholds(
        "any",
        2 + random.nextInt(2),
        1 + random.nextInt(2),
        1 + random.nextInt(3),
        1 + random.nextInt(2),
        1 + random.nextInt(3),
        1 + random.nextInt(2),
        random.nextBoolean(),
        random.nextInt(3),
        7 + random.nextInt(29),
        new TreeSet<>(Set.of(1 + random.nextInt(80))));
  }

  /// The same report with one answer worse.
  private static SelfReport worse(SelfReport report, Random random) {
    if (report.symptoms().isEmpty() || random.nextInt(4) == 0) {
      RedFlag flag = TRIAGE.redFlags().get(random.nextInt(TRIAGE.redFlags().size()));
      return Reports.answering(report, flag.id(), Answer.YES);
    }
    var symptoms = new ArrayList<>(report.symptoms());
    int at = random.nextInt(symptoms.size());
    Map<ProAttribute, Integer> answers = symptoms.get(at).answers();
    ProAttribute attribute = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
    answers.merge(attribute, 1, (now, one) -> Math.min(4, now + one));
    symptoms.set(at, new ProReport(symptoms.get(at).item(), answers));
    return new SelfReport(report.on(), symptoms, report.redFlags(), report.measurements());
  }
}
