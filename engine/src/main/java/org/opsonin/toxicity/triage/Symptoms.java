package org.opsonin.toxicity.triage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.pro.ProItem;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.triage.History.Earlier;
import org.opsonin.toxicity.triage.Outcome.Open;
import org.opsonin.toxicity.triage.Outcome.Reason;

/// What composite grades and their change add to a report.
final class Symptoms {

  private final TriageRules rules;
  private final ProCtcae pro;
  private final Thresholds limits;
  private final SelfReport report;
  private final SortedSet<Integer> sentinels;
  private final Map<LocalDate, List<Earlier>> before;

  Symptoms(TriageRules rules, ProCtcae pro, Thresholds limits, History history, SelfReport report) {
    this.rules = rules;
    this.pro = pro;
    this.limits = limits;
    this.report = report;
    sentinels = new TreeSet<>(rules.sentinels());
    sentinels.addAll(limits.moreSentinels());
    before = history.upTo(report.on());
  }

  /// An amber finding that the clinic has seen, or that is not new.
  ///
  /// @param reason what it is where it does not rest
  /// @param note what is said where it does
  record Rested(Reason reason, String note) {}

  /// Where a symptom stood in an earlier report; empty if it was not asked.
  private Optional<Standing> then(Earlier one, int number) {
    return one.report().symptoms().stream()
        .filter(answers -> answers.item() == number)
        .map(answers -> Standing.of(answers, pro))
        .reduce(Standing::worse);
  }

  /// The worst standing of each symptom, by its number.
  private Map<Integer, Standing> standings(SelfReport of) {
    Map<Integer, Standing> worst = new TreeMap<>();
    of.symptoms()
        .forEach(
            answers -> worst.merge(answers.item(), Standing.of(answers, pro), Standing::worse));
    return worst;
  }

  /// Adds what calls for somebody, and what is asked again; gives what may rest.
  List<Rested> assess(List<Reason> reasons, Set<Open> open) {
    var rested = new ArrayList<Rested>();
    Map<Integer, Standing> now = standings(report);
    for (int sentinel : sentinels) {
      if (!now.containsKey(sentinel)) {
        open.add(ask(sentinel, List.of()));
      }
    }
    now.forEach(
        (number, standing) -> {
          switch (standing) {
            case Standing.Graded(int grade) -> byGrade(number, grade, true, reasons, rested);
            case Standing.Open(int atLeast, var missing) -> {
              open.add(ask(number, missing));
              byGrade(number, atLeast, false, reasons, rested);
            }
            case Standing.Present() -> present(number, reasons, rested);
            case Standing.Absent() -> {}
            case Standing.Unusable() -> open.add(ask(number, List.of()));
          }
        });
    report.symptoms().forEach(answers -> askAgain(answers, open));
    return rested;
  }

  /// One set of answers that cannot be used is asked again, also where another one can.
  private void askAgain(ProReport answers, Set<Open> open) {
    switch (Standing.of(answers, pro)) {
      case Standing.Open(int _, var missing) -> open.add(ask(answers.item(), missing));
      case Standing.Unusable() -> open.add(ask(answers.item(), List.of()));
      case Standing.Graded _, Standing.Present _, Standing.Absent _ -> {}
    }
  }

  private Open ask(int number, List<ProAttribute> missing) {
    Optional<ProItem> item = pro.item(number);
    String parts =
        missing.isEmpty()
            ? ""
            : " ("
                + missing.stream().map(ProAttribute::word).collect(Collectors.joining(", "))
                + ")";
    return new Open(
        "pro-%02d".formatted(number),
        item.map(ProItem::name).orElse("a symptom that is not in PRO-CTCAE") + parts,
        item.map(ProItem::words).orElse("Which symptom was meant?"));
  }

  private void byGrade(
      int number, int grade, boolean isExact, List<Reason> reasons, List<Rested> rested) {
    boolean isSentinel = sentinels.contains(number);
    String what = (isExact ? "composite grade " : "whatever else is answered, composite grade ");
    if (isSentinel && grade >= limits.sentinelRed()) {
      reasons.add(reason("sentinel-red", Level.RED, number, what + grade));
    } else if (grade >= (isSentinel ? limits.sentinelAmber() : limits.otherAmber())) {
      Reason amber =
          reason(isSentinel ? "sentinel-amber" : "other-amber", Level.AMBER, number, what + grade);
      if (isExact && isKnown(one -> graded(one, number).filter(was -> was >= grade).isPresent())) {
        String note = ": composite grade " + grade + ", seen by the clinic, not worse.";
        rested.add(new Rested(amber, name(number) + note));
      } else {
        reasons.add(amber);
      }
    }
    rise(number, grade, isSentinel, reasons);
  }

  private void rise(int number, int grade, boolean isSentinel, List<Reason> reasons) {
    int by = isSentinel ? limits.sentinelRise() : limits.otherRise();
    if (grade < by || grade < limits.riseTo()) {
      return;
    }
    for (Map.Entry<LocalDate, List<Earlier>> day : before.entrySet()) {
      Optional<Integer> then =
          day.getValue().stream()
              .flatMap(one -> graded(one, number).stream())
              .min(Integer::compare);
      if (then.isPresent()) {
        if (grade - then.get() >= by) {
          reasons.add(
              reason(
                  isSentinel ? "sentinel-rise" : "other-rise",
                  Level.AMBER,
                  number,
                  "composite grade %d, was %d on %s".formatted(grade, then.get(), day.getKey())));
        }
        return;
      }
    }
  }

  private Optional<Integer> graded(Earlier one, int number) {
    return then(one, number)
        .flatMap(
            standing ->
                standing instanceof Standing.Graded(int grade)
                    ? Optional.of(grade)
                    : Optional.empty());
  }

  /// Whether the clinic saw this finding, as bad or worse, often enough and not too long ago.
  private boolean isKnown(Predicate<Earlier> isAsBad) {
    if (limits.quietAfterSeen() == 0) {
      return false;
    }
    long times =
        before.entrySet().stream()
            .filter(
                day ->
                    ChronoUnit.DAYS.between(day.getKey(), report.on()) <= limits.quietWithinDays())
            .flatMap(day -> day.getValue().stream())
            .filter(one -> one.seen() && isAsBad.test(one))
            .count();
    return times >= limits.quietAfterSeen();
  }

  private void present(int number, List<Reason> reasons, List<Rested> rested) {
    if (!sentinels.contains(number) && !rules.present().contains(number)) {
      return;
    }
    boolean isKnown =
        isKnown(one -> then(one, number).filter(Standing.Present.class::isInstance).isPresent())
            || (limits.presentOnlyIfNew() && wasPresent(number));
    String rule = sentinels.contains(number) ? "sentinel-present" : "other-present";
    Reason amber = reason(rule, Level.AMBER, number, "present");
    if (isKnown) {
      rested.add(new Rested(amber, name(number) + ": present, not new."));
    } else {
      reasons.add(amber);
    }
  }

  /// Whether it was there on the last day it was asked, by every report of that day.
  private boolean wasPresent(int number) {
    for (List<Earlier> day : before.values()) {
      var answers =
          day.stream()
              .flatMap(one -> then(one, number).stream())
              .filter(then -> then instanceof Standing.Present || then instanceof Standing.Absent)
              .toList();
      if (!answers.isEmpty()) {
        return answers.stream().allMatch(Standing.Present.class::isInstance);
      }
    }
    return false;
  }

  private String name(int number) {
    return "PRO-CTCAE %d, %s"
        .formatted(number, pro.item(number).map(ProItem::name).orElse("not known"));
  }

  private Reason reason(String rule, Level level, int number, String what) {
    TriageRules.Rule found = rules.rule(rule);
    return new Reason(
        level,
        "pro-%02d".formatted(number),
        name(number) + ": " + what,
        report.on(),
        found.advice(),
        found.entry());
  }
}
