package org.opsonin.toxicity.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.pro.ProItem;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.simulation.SimulationModel.SideEffect;
import org.opsonin.toxicity.triage.RedFlag;
import org.opsonin.toxicity.triage.SelfReport;
import org.opsonin.toxicity.triage.SelfReport.Answer;
import org.opsonin.toxicity.triage.Triage;

/// One made-up person: side effects with their course, lasting complaints, and weekly reports.
final class SimulatedPatient {

  static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int SEVERE = 3;
  private static final int MOST = 4;
  private static final double DAYS_OF_A_WEEK = 7;

  private final SimulationModel model;
  private final RandomGenerator random;
  private final ProCtcae pro;
  private final List<String> questions;
  private final double burden;
  private final List<Event> events = new ArrayList<>();
  private final Map<Integer, Integer> lasting = new TreeMap<>();
  private final List<Weekly> reports = new ArrayList<>();

  /// A side effect from its first day on.
  ///
  /// @param days first day of grade 1, of grade 2 and of grade 3, as far as it goes, and of none
  record Event(SideEffect effect, boolean isSilent, List<Double> days) {

    int gradeOn(double day) {
      if (day >= days.getLast()) {
        return 0;
      }
      int grade = 0;
      while (grade < days.size() - 1 && day >= days.get(grade)) {
        grade++;
      }
      return grade;
    }

    boolean isSevere() {
      return days.size() > SEVERE;
    }

    double onset() {
      return days.getFirst();
    }

    double severeFrom() {
      return days.get(SEVERE - 1);
    }
  }

  /// A report that was sent.
  ///
  /// @param seenDraw below the share of alerts acted on, an alert on it would be
  record Weekly(int day, SelfReport report, double seenDraw) {}

  SimulatedPatient(
      SimulationModel model,
      Triage triage,
      ProCtcae pro,
      double burden,
      int weeks,
      RandomGenerator random) {
    this.model = model;
    this.random = random;
    this.pro = pro;
    this.burden = burden;
    this.questions =
        triage.redFlags().stream().filter(flag -> !flag.onlyAfterCells()).map(RedFlag::id).toList();
    drawEvents();
    drawComplaints();
    double adherence = between(model.adherence());
    for (int week = 1; week <= weeks; week++) {
      if (happens(adherence)) {
        int day = (int) (week * DAYS_OF_A_WEEK);
        reports.add(new Weekly(day, report(day), random.nextDouble()));
      }
    }
  }

  List<Event> events() {
    return events;
  }

  List<Weekly> reports() {
    return reports;
  }

  private void drawEvents() {
    int regimen = pick(model.regimens());
    for (SideEffect effect : model.sideEffects()) {
      List<Double> rates = effect.rates().get(regimen);
      double draw = random.nextDouble();
      if (draw < rates.getFirst()) {
        int peak = draw < rates.getLast() ? SEVERE : happens(model.peakTwo()) ? 2 : 1;
        events.add(event(effect, peak));
      }
    }
  }

  private Event event(SideEffect effect, int peak) {
    double day =
        Math.max(1, effect.medianDays() * Math.exp(effect.spread() * random.nextGaussian()));
    var days = new ArrayList<Double>(List.of(day));
    for (int grade = 2; grade <= peak; grade++) {
      day += between(model.stepDays());
      days.add(day);
    }
    days.add(day + between(model.peakDays()));
    return new Event(effect, happens(effect.silent()), days);
  }

  private void drawComplaints() {
    model
        .complaints()
        .forEach(
            (item, share) ->
                lasting.put(item, happens(share * burden) ? 1 + pick(model.complaintLevels()) : 0));
  }

  private SelfReport report(int day) {
    Map<Integer, Integer> levels = new TreeMap<>();
    lasting.forEach((item, level) -> levels.put(item, complaint(item, level)));
    Map<String, Answer> flags = new TreeMap<>();
    questions.forEach(question -> flags.put(question, Answer.NO));
    for (Event event : events) {
      int grade = event.gradeOn(day);
      if (grade > 0 && !event.isSilent()) {
        show(event.effect(), grade, levels, flags);
      }
    }
    if (happens(model.straySign())) {
      flags.put(questions.get(random.nextInt(questions.size())), Answer.YES);
    }
    for (String question : questions) {
      if (happens(model.notAnswered())) {
        flags.put(question, Answer.NOT_ANSWERED);
      }
    }
    var symptoms = new ArrayList<ProReport>();
    levels.forEach((item, level) -> answers(item, level).ifPresent(symptoms::add));
    return new SelfReport(START.plusDays(day), symptoms, flags, List.of());
  }

  private int complaint(int item, int level) {
    if (level > 0) {
      return clamped(level, model.complaintAnswer());
    }
    double passes = model.passing() * burden * model.complaints().getOrDefault(item, 0.0);
    return happens(passes) ? 1 + pick(model.complaintLevels()) : 0;
  }

  private void show(
      SideEffect effect, int grade, Map<Integer, Integer> levels, Map<String, Answer> flags) {
    for (int item : effect.items()) {
      if (happens(model.itemShown())) {
        levels.merge(item, clamped(grade, model.answer()), Math::max);
      }
    }
    for (String flag : effect.redFlags()) {
      if (happens(model.flags().get(grade - 1))) {
        flags.put(flag, Answer.YES);
      }
    }
  }

  private Optional<ProReport> answers(int number, int level) {
    return pro.item(number).map(item -> new ProReport(number, answers(item, level)));
  }

  private Map<ProAttribute, Integer> answers(ProItem item, int level) {
    Map<ProAttribute, Integer> answers = new EnumMap<>(ProAttribute.class);
    for (ProAttribute attribute : item.attributes()) {
      if (!happens(model.notAnswered())) {
        answers.put(
            attribute,
            switch (attribute) {
              case FREQUENCY, SEVERITY -> level;
              case INTERFERENCE -> Math.max(0, level - random.nextInt(2));
              case PRESENCE -> Math.min(1, level);
            });
      }
    }
    return answers;
  }

  /// One level lower, as it is, or one higher.
  private int clamped(int level, List<Double> shares) {
    return Math.clamp(level - 1L + pick(shares), 0, MOST);
  }

  /// Index of the share drawn; the one after the last where the shares do not fill up.
  private int pick(List<Double> shares) {
    double draw = random.nextDouble();
    for (int index = 0; index < shares.size(); index++) {
      draw -= shares.get(index);
      if (draw < 0) {
        return index;
      }
    }
    return shares.size();
  }

  private boolean happens(double share) {
    return random.nextDouble() < share;
  }

  private double between(List<Double> bounds) {
    return bounds.getFirst() + random.nextDouble() * (bounds.getLast() - bounds.getFirst());
  }
}
