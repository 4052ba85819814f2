package org.opsonin.toxicity.triage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  void assess(List<Reason> reasons, Set<Open> open, List<String> notes) {
    Map<Integer, Standing> now = standings(report);
    for (int sentinel : sentinels) {
      if (!now.containsKey(sentinel)) {
        open.add(ask(sentinel, List.of()));
      }
    }
    now.forEach(
        (number, standing) -> {
          switch (standing) {
            case Standing.Graded(int grade) -> byGrade(number, grade, true, reasons, notes);
            case Standing.Open(int atLeast, var missing) -> {
              open.add(ask(number, missing));
              byGrade(number, atLeast, false, reasons, notes);
            }
            case Standing.Present() -> present(number, reasons, notes);
            case Standing.Absent() -> {}
            case Standing.Unusable() -> open.add(ask(number, List.of()));
          }
        });
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
      int number, int grade, boolean isExact, List<Reason> reasons, List<String> notes) {
    boolean isSentinel = sentinels.contains(number);
    String what = (isExact ? "composite grade " : "whatever else is answered, composite grade ");
    if (isSentinel && grade >= limits.sentinelRed()) {
      add("sentinel-red", Level.RED, number, what + grade, reasons);
    } else if (grade >= (isSentinel ? limits.sentinelAmber() : limits.otherAmber())) {
      if (isExact && isKnown(one -> graded(one, number).filter(was -> was >= grade).isPresent())) {
        notes.add(name(number) + ": composite grade " + grade + ", seen by the clinic, not worse.");
      } else {
        String rule = isSentinel ? "sentinel-amber" : "other-amber";
        add(rule, Level.AMBER, number, what + grade, reasons);
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
          add(
              isSentinel ? "sentinel-rise" : "other-rise",
              Level.AMBER,
              number,
              "composite grade %d, was %d on %s".formatted(grade, then.get(), day.getKey()),
              reasons);
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

  private void present(int number, List<Reason> reasons, List<String> notes) {
    if (!sentinels.contains(number)) {
      return;
    }
    boolean isKnown =
        isKnown(one -> then(one, number).filter(Standing.Present.class::isInstance).isPresent())
            || (limits.presentOnlyIfNew() && wasPresent(number));
    if (isKnown) {
      notes.add(name(number) + ": present, not new.");
    } else {
      add("sentinel-present", Level.AMBER, number, "present", reasons);
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

  private void add(String rule, Level level, int number, String what, List<Reason> reasons) {
    TriageRules.Rule found = rules.rule(rule);
    reasons.add(
        new Reason(
            level,
            "pro-%02d".formatted(number),
            name(number) + ": " + what,
            report.on(),
            found.advice(),
            found.entry()));
  }
}
