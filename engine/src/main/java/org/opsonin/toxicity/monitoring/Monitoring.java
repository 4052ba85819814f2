package org.opsonin.toxicity.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.monitoring.Plan.Demand;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// What is known about watching therapies, ready to make plans.
///
/// Of several medicines a plan takes the union; where they or several sources ask for the same
/// thing, the shorter interval acts and the others are named beside it. Immutable.
public final class Monitoring {

  private static final int LOOK_AHEAD_MONTHS = 6;
  private static final List<String> NOTE_FIELDS =
      List.of("topic", "words", "appliesTo", "after", "fallback");
  private static final List<String> SIGN_FIELDS = List.of("words", "appliesTo");
  private static final Comparator<Plan.Item> BY_PHASE =
      Comparator.<Plan.Item, Phase>comparing(Plan.Item::phase).thenComparing(Plan.Item::event);

  private final Terms drugs;
  private final Map<String, Measurement> measurements;
  private final List<MonitoringRule> rules;
  private final List<Entry> notes;
  private final List<Entry> signs;
  private final Regimens regimens;

  private Monitoring(Knowledge knowledge, Vocabulary vocabulary, Consumer<Problem> problems) {
    var reader = new RuleReader(knowledge, vocabulary, problems);
    this.drugs = vocabulary.drugs();
    this.measurements = reader.measurements();
    this.rules = List.copyOf(reader.rules(measurements));
    this.notes = entries("therapy-note", NOTE_FIELDS, knowledge, reader);
    this.signs = entries("warning-sign", SIGN_FIELDS, knowledge, reader);
    this.regimens = new Regimens(knowledge, vocabulary, this::isWatchedLate);
  }

  private static List<Entry> entries(
      String kind, List<String> fields, Knowledge knowledge, RuleReader reader) {
    List<Entry> entries = knowledge.ofKind(kind);
    for (Entry entry : entries) {
      reader.known(entry.body(), fields);
      reader.appliesTo(entry.body());
      reader.span(entry.body(), "after");
    }
    return entries;
  }

  /// Reads the knowledge; a rule that is not understood is left out and reported.
  public static Monitoring of(
      Knowledge knowledge, Vocabulary vocabulary, Consumer<Problem> problems) {
    return new Monitoring(knowledge, vocabulary, problems);
  }

  /// Finds medicines by name or in a chart.
  public Regimens regimens() {
    return regimens;
  }

  /// The plan for `regimen` as known on `asOf`.
  ///
  /// @param chart what is known of the person; its results say what was seen already
  public Plan plan(Chart chart, Regimen regimen, LocalDate asOf) {
    LocalDate through = through(regimen, asOf);
    var dating = new Dating(regimen.everyDays(), through);
    var groups = new LinkedHashMap<List<String>, List<Demand>>();
    for (MonitoringRule rule : rules) {
      for (Demand demand : demands(rule, regimen, dating, asOf)) {
        for (String measurement : rule.measure()) {
          groups
              .computeIfAbsent(
                  List.of(measurement, rule.phase().name(), rule.scope(), rule.event()),
                  key -> new ArrayList<>())
              .add(demand);
        }
      }
    }
    var cautious = new Cautious(regimen.everyDays());
    var items = new ArrayList<Plan.Item>();
    groups.forEach((key, demands) -> items.add(item(key, demands, cautious, chart.asOf(asOf))));
    items.sort(BY_PHASE);
    return new Plan(
        asOf,
        through,
        regimen,
        items,
        notes(regimen),
        signs(regimen),
        regimen.medicines().stream().filter(medicine -> !hasRules(medicine)).toList());
  }

  private static LocalDate through(Regimen regimen, LocalDate asOf) {
    LocalDate base = asOf;
    for (Medicine medicine : regimen.medicines()) {
      PartialDate start = medicine.start();
      base = start.isAfter(base) ? start.earliest() : base;
    }
    return base.plusMonths(LOOK_AHEAD_MONTHS);
  }

  private boolean concerns(List<String> appliesTo, Medicine medicine) {
    return appliesTo.contains(medicine.id()) || drugs.isAny(medicine.drug(), appliesTo);
  }

  private boolean hasRules(Medicine medicine) {
    return rules.stream().anyMatch(rule -> concerns(rule.appliesTo(), medicine));
  }

  /// Whether anything can be left to do once it has ended.
  private boolean isWatchedLate(Medicine medicine) {
    return rules.stream()
        .filter(rule -> rule.phase() == Phase.AFTER || medicine.singleDose())
        .anyMatch(rule -> concerns(rule.appliesTo(), medicine));
  }

  /// What one rule asks: one demand for all medicines with the same days.
  private List<Demand> demands(
      MonitoringRule rule, Regimen regimen, Dating dating, LocalDate asOf) {
    var byTiming = new LinkedHashMap<Timing, List<Medicine>>();
    for (Medicine medicine : regimen.medicines()) {
      if (concerns(rule.appliesTo(), medicine)) {
        Timing timing = dating.of(rule, medicine);
        if (isLeft(rule.phase(), medicine, timing, asOf)) {
          byTiming.computeIfAbsent(timing, key -> new ArrayList<>()).add(medicine);
        }
      }
    }
    return byTiming.entrySet().stream()
        .map(entry -> new Demand(rule, entry.getValue(), entry.getKey()))
        .toList();
  }

  /// Whether anything is left to do: a series has days, and for a medicine that has ended what
  /// belonged to its course is over, but for the days that are still to come.
  private static boolean isLeft(Phase phase, Medicine medicine, Timing timing, LocalDate asOf) {
    if (timing instanceof Timing.Series series && series.days().isEmpty()) {
      return false;
    }
    if (!medicine.over() || phase == Phase.AFTER || phase == Phase.EVENT) {
      return true;
    }
    boolean isCourse = phase == Phase.DURING && medicine.singleDose();
    return isCourse
        && switch (timing) {
          case Timing.OneDay(LocalDate day) -> !day.isBefore(asOf);
          case Timing.Series series -> !series.last().isBefore(asOf);
          case Timing.Stretch(LocalDate _, Optional<LocalDate> last) ->
              last.map(end -> !end.isBefore(asOf)).orElse(true);
          case Timing.NotDated _, Timing.IfItComes _ -> true;
        };
  }

  private Plan.Item item(List<String> key, List<Demand> demands, Cautious cautious, Chart chart) {
    Measurement what = measurements.get(key.getFirst());
    if (what == null) {
      throw new IllegalStateException("a rule with an undefined measurement was not refused");
    }
    MonitoringRule rule = demands.getFirst().rule();
    return new Plan.Item(
        what, rule.phase(), rule.scope(), rule.event(), cautious.of(demands), seen(what, chart));
  }

  private static Optional<Plan.Seen> seen(Measurement what, Chart chart) {
    if (what.analytes().isEmpty()) {
      return Optional.empty();
    }
    var never = new ArrayList<Measurement.Analyte>();
    var days = new ArrayList<PartialDate>();
    for (Measurement.Analyte analyte : what.analytes()) {
      chart
          .latest(Fact.LabResult.class, result -> result.analyte().equals(analyte.id()))
          .ifPresentOrElse(result -> days.add(result.origin().on()), () -> never.add(analyte));
    }
    if (what.either() && !days.isEmpty()) {
      never.clear();
      return Optional.of(
          new Plan.Seen(days.stream().max(PartialDate::compareTo).orElseThrow(), never));
    }
    return Optional.of(
        new Plan.Seen(
            never.isEmpty()
                ? days.stream().min(PartialDate::compareTo).orElseThrow()
                : PartialDate.UNKNOWN,
            never));
  }

  private List<Plan.Note> notes(Regimen regimen) {
    var found = new ArrayList<Plan.Note>();
    for (Entry entry : notes) {
      List<Medicine> medicines =
          of(entry, regimen).stream().filter(medicine -> isNeeded(entry, medicine)).toList();
      if (!medicines.isEmpty()) {
        Optional<Span> after = entry.body().text("after").flatMap(Span::parse);
        PartialDate end = medicines.getFirst().end();
        boolean isDated = end.isKnown() && end.earliest().equals(end.latest());
        found.add(
            new Plan.Note(
                entry.body().text("topic").orElse(""),
                medicines,
                after,
                isDated ? after.map(span -> span.after(end.earliest(), 1)) : Optional.empty(),
                entry));
      }
    }
    found.sort(
        Comparator.comparing(
            note -> note.afterLastDose().map(span -> -span.hours()).orElse(Long.MAX_VALUE)));
    return found;
  }

  /// Whether an entry speaks of this medicine: one that stands in for others only where none of
  /// them is on its topic.
  private boolean isNeeded(Entry entry, Medicine medicine) {
    return !entry.body().isTrue("fallback")
        || notes.stream()
            .filter(other -> !other.body().isTrue("fallback"))
            .filter(other -> other.body().text("topic").equals(entry.body().text("topic")))
            .noneMatch(other -> concerns(other.body().texts("appliesTo"), medicine));
  }

  private List<Plan.Sign> signs(Regimen regimen) {
    return signs.stream()
        .map(entry -> new Plan.Sign(of(entry, regimen), entry))
        .filter(sign -> !sign.medicines().isEmpty())
        .toList();
  }

  private List<Medicine> of(Entry entry, Regimen regimen) {
    return regimen.medicines().stream()
        .filter(medicine -> concerns(entry.body().texts("appliesTo"), medicine))
        .toList();
  }
}
