package org.opsonin.toxicity.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.triage.Outcome.Advice;
import org.opsonin.toxicity.triage.Outcome.Open;
import org.opsonin.toxicity.triage.Outcome.Reason;
import org.opsonin.toxicity.triage.SelfReport.Answer;
import org.opsonin.toxicity.triage.SelfReport.Measurement;
import org.opsonin.toxicity.triage.Symptoms.Rested;

/// Says which reports of patients mean "call now".
///
/// Red flags first: a yes is red, and neither limits, history nor plan are asked. Then composite
/// grades, their change, and values measured at home; two amber findings make a red. What was not
/// answered is never taken as no. Safe for use from several threads.
public final class Triage {

  private static final int AMBERS_THAT_ARE_RED = 2;

  private final TriageRules rules;
  private final ProCtcae pro;
  private final String version;

  private Triage(TriageRules rules, ProCtcae pro, String version) {
    this.rules = rules;
    this.pro = pro;
    this.version = version;
  }

  /// The triage of a knowledge base.
  ///
  /// @throws IllegalStateException if the knowledge lacks rules without which triage is not safe
  public static Triage of(Knowledge knowledge) {
    return new Triage(TriageRules.of(knowledge), ProCtcae.of(knowledge), knowledge.version());
  }

  /// The questions whose yes is red, in the order of the knowledge.
  public List<RedFlag> redFlags() {
    return rules.redFlags();
  }

  /// Whether there is such a question.
  public boolean isRedFlag(String id) {
    return rules.isRedFlag(id);
  }

  /// Whether PRO-CTCAE has a symptom with this number.
  public boolean isSymptom(int number) {
    return pro.item(number).isPresent();
  }

  /// Ids of the regimen classes a plan may name.
  public List<String> regimens() {
    return rules.regimens();
  }

  /// Numbers of the symptoms that are looked at first.
  public List<Integer> sentinels() {
    return List.copyOf(rules.sentinels());
  }

  /// The sets of limits the knowledge proposes: `default`, `strict` and `quiet`.
  public List<Thresholds> proposals() {
    return rules.proposals();
  }

  /// The limits that apply where a clinic set none.
  public Thresholds proposal() {
    return rules.proposal("default").orElseThrow();
  }

  /// Reads a clinic's own limits from YAML; see [ClinicThresholds].
  public ClinicThresholds clinicThresholds(String file, String yaml) {
    return ClinicThresholds.read(file, yaml, rules, pro);
  }

  /// What was wrong with the knowledge.
  public List<Problem> problems() {
    return rules.problems();
  }

  /// What a person is told whose report could not be read at all.
  public Advice adviceWithoutReport() {
    return rules.advice(TriageRules.NOT_READABLE);
  }

  /// How soon somebody should speak with the patient, why, and what is still open.
  ///
  /// Pure and total: the same report, history and plan give the same outcome, and every report
  /// gives one. The order of answers and of earlier reports is of no matter.
  public Outcome assess(SelfReport report, History history, Plan plan) {
    var reasons = new ArrayList<Reason>();
    var open = new TreeSet<Open>();
    var notes = new ArrayList<String>();
    redFlags(report, plan, reasons, open);
    measurements(report, plan, reasons, open);
    report.unread().forEach(part -> open.add(part.open()));
    List<Rested> rested =
        new Symptoms(rules, pro, plan.thresholds(), history, report).assess(reasons, open);
    boolean isRed = twoAmbers(report, reasons, rested);
    rested.stream().filter(one -> !isRed).map(Rested::note).forEach(notes::add);
    if (history.after(report.on()) > 0) {
      notes.add("Earlier reports dated after this one were not used.");
    }
    reasons.sort(Reason.ORDER);
    Level level =
        reasons.isEmpty()
            ? open.isEmpty() ? Level.GREEN : Level.GREEN_SO_FAR
            : reasons.getFirst().level();
    return new Outcome(
        level,
        reasons,
        advice(level, reasons),
        List.copyOf(open),
        notes.stream().sorted().toList(),
        plan.thresholds().name(),
        version);
  }

  private void redFlags(SelfReport report, Plan plan, List<Reason> reasons, Set<Open> open) {
    boolean mayBeCells = plan.mayInclude(rules.cells());
    for (RedFlag flag : rules.redFlags()) {
      switch (report.answer(flag.id())) {
        case YES ->
            reasons.add(
                new Reason(
                    Level.RED,
                    flag.id(),
                    "warning sign: " + flag.name() + sinceDose(plan),
                    report.on(),
                    flag.advice(),
                    flag.entry()));
        case NO -> {}
        case NOT_ANSWERED -> {
          if (mayBeCells || !flag.onlyAfterCells()) {
            open.add(new Open(flag.id(), flag.name(), flag.question()));
          }
        }
      }
    }
    report.redFlags().forEach((id, answer) -> notAQuestion(id, answer, report, reasons, open));
  }

  /// An answer to a question that is not known here: a yes may be a warning sign all the same.
  private void notAQuestion(
      String id, Answer answer, SelfReport report, List<Reason> reasons, Set<Open> open) {
    if (answer == Answer.NO || rules.isRedFlag(id)) {
      return;
    }
    open.add(new Open(id, "a question that is not known here", "Which warning sign was meant?"));
    if (answer == Answer.YES) {
      TriageRules.Rule rule = rules.rule(TriageRules.UNKNOWN_WARNING);
      reasons.add(
          new Reason(
              Level.RED,
              id,
              "yes to a warning sign that is not known here",
              report.on(),
              rule.advice(),
              rule.entry()));
    }
  }

  private static String sinceDose(Plan plan) {
    return plan.daysSinceLastDose().isEmpty()
        ? ""
        : ", %d days after the last dose".formatted(plan.daysSinceLastDose().getAsInt());
  }

  private void measurements(SelfReport report, Plan plan, List<Reason> reasons, Set<Open> open) {
    boolean mayBeCells = plan.mayInclude(rules.cells());
    for (Measurement measured : report.measurements()) {
      boolean isRead = false;
      boolean isUsed = false;
      for (HomeValue.Limit rule : rules.measures()) {
        if (rule.value().isCalled(measured.analyte())) {
          isRead = true;
          var past = rule.isPast(measured);
          isUsed |= past.isPresent();
          if (past.orElse(false) && (mayBeCells || !rule.onlyAfterCells())) {
            reasons.add(
                new Reason(
                    rule.level(),
                    rule.value().analyte(),
                    "measured: " + measured.value() + ". " + rule.entry().claim(),
                    report.on(),
                    rule.advice(),
                    rule.entry()));
          }
        }
      }
      if (!isRead) {
        open.add(
            new Open(
                measured.analyte(),
                "a measured value that no rule here reads",
                "What was measured? Somebody of the team has to look at the value."));
      } else if (!isUsed) {
        open.add(
            new Open(
                measured.analyte(),
                "a measured value that cannot be right, or has another unit",
                "Please measure again and give the unit."));
      }
    }
  }

  /// Amber findings count once a symptom or value, however many rules it meets. Those that would
  /// rest count as well: two together are red and none of them rests.
  private boolean twoAmbers(SelfReport report, List<Reason> reasons, List<Rested> rested) {
    long ambers =
        Stream.concat(reasons.stream(), rested.stream().map(Rested::reason))
            .filter(reason -> reason.level() == Level.AMBER)
            .map(Reason::about)
            .distinct()
            .count();
    boolean isRed = ambers >= AMBERS_THAT_ARE_RED;
    if (isRed) {
      rested.stream().map(Rested::reason).forEach(reasons::add);
      TriageRules.Rule rule = rules.rule(TriageRules.TWO_AMBERS);
      reasons.add(
          new Reason(
              Level.RED,
              TriageRules.TWO_AMBERS,
              ambers + " amber findings together",
              report.on(),
              rule.advice(),
              rule.entry()));
    }
    return isRed;
  }

  private List<Advice> advice(Level level, List<Reason> reasons) {
    return switch (level) {
      case GREEN -> List.of(rules.advice(TriageRules.CARRY_ON));
      case GREEN_SO_FAR -> List.of(rules.advice(TriageRules.ANSWER_THE_REST));
      case AMBER, RED ->
          reasons.stream()
              .filter(reason -> reason.level() == level)
              .map(Reason::advice)
              .distinct()
              .sorted(Comparator.comparing(Advice::urgency).thenComparing(Advice::id))
              .toList();
    };
  }
}
