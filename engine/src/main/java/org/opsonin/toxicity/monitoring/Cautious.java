package org.opsonin.toxicity.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.opsonin.toxicity.monitoring.Plan.Acting;
import org.opsonin.toxicity.monitoring.Plan.Demand;

/// Where several rules ask for the same thing, finds those a plan goes by: the shorter interval
/// acts, and whatever it covers in time is named beside it.
///
/// A rule covers another if it is surely at least as often, over at least as long. Without the days
/// between doses "before each dose" and "every 4 weeks" cannot be compared: both act.
///
/// @param everyDays days between doses; empty where nobody said
record Cautious(OptionalInt everyDays) {

  private static final long FOREVER = Long.MAX_VALUE;
  private static final long HOURS_A_DAY = 24;

  /// @param demands on one measurement in one phase and scope, in the order of the knowledge
  List<Acting> of(List<Demand> demands) {
    var acting = new ArrayList<Demand>();
    for (Demand demand : demands) {
      if (demands.stream().noneMatch(other -> displaces(other, demand, demands))) {
        acting.add(demand);
      }
    }
    return acting.stream()
        .map(
            chosen ->
                new Acting(
                    chosen,
                    demands.stream()
                        .filter(other -> !acting.contains(other) && covers(chosen, other))
                        .toList()))
        .toList();
  }

  private boolean displaces(Demand one, Demand other, List<Demand> order) {
    if (one.equals(other) || !covers(one, other)) {
      return false;
    }
    boolean alike = covers(other, one);
    return !alike || rank(one, order) < rank(other, order);
  }

  /// Among equals what was read in its source comes first, then the order of the knowledge.
  private static int rank(Demand demand, List<Demand> order) {
    boolean isRead = demand.rule().entry().certainty().isRead();
    return order.indexOf(demand) + (isRead ? 0 : order.size());
  }

  private boolean covers(Demand one, Demand other) {
    OptionalLong often = interval(one.rule().rhythm());
    OptionalLong lessOften = interval(other.rule().rhythm());
    boolean bothEachDose =
        one.rule().rhythm() instanceof Rhythm.EachDose
            && other.rule().rhythm() instanceof Rhythm.EachDose;
    boolean atLeastAsOften =
        bothEachDose
            || (lessOften.isPresent() && lessOften.getAsLong() == FOREVER)
            || (often.isPresent()
                && lessOften.isPresent()
                && often.getAsLong() <= lessOften.getAsLong());
    return atLeastAsOften
        && begins(one.rule()) <= earliest(other.rule())
        && ends(one.rule()) >= latest(other.rule())
        && sameTime(one.medicines().getFirst(), other.medicines().getFirst());
  }

  /// Hours between two measurements; empty where it depends on unknown days between doses.
  private OptionalLong interval(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Once() -> OptionalLong.of(0);
      case Rhythm.OnceAfter _ -> OptionalLong.empty(); // another time than every other rhythm
      case Rhythm.Unstated() -> OptionalLong.of(FOREVER);
      case Rhythm.Every(Span shortest, Span _, int _) -> OptionalLong.of(shortest.hours());
      case Rhythm.EachDose(OptionalInt _, boolean stepUp) ->
          everyDays.isEmpty() || stepUp
              ? OptionalLong.empty()
              : OptionalLong.of(everyDays.getAsInt() * HOURS_A_DAY);
    };
  }

  /// Hours after the start at which a rule begins at the latest; never, where nobody knows.
  private long begins(MonitoringRule rule) {
    return rule.rhythm() instanceof Rhythm.Every every && every.afterDose() > 0
        ? doses(every.afterDose()).orElse(FOREVER)
        : earliest(rule);
  }

  private long earliest(MonitoringRule rule) {
    long from = rule.from().map(Span::hours).orElse(0L);
    return rule.rhythm() instanceof Rhythm.Every every
        ? from + doses(every.afterDose()).orElse(0)
        : from;
  }

  /// Hours after the start at which a rule ends at the earliest; at once, where nobody knows.
  private long ends(MonitoringRule rule) {
    return Math.min(until(rule), firstDoses(rule, 0));
  }

  private long latest(MonitoringRule rule) {
    return Math.min(until(rule), firstDoses(rule, FOREVER - 1));
  }

  private static long until(MonitoringRule rule) {
    return rule.until().map(Span::hours).orElse(FOREVER);
  }

  private long firstDoses(MonitoringRule rule, long unknown) {
    return rule.rhythm() instanceof Rhythm.EachDose(OptionalInt first, boolean _)
            && first.isPresent()
        ? doses(first.getAsInt() - 1).orElse(unknown)
        : FOREVER;
  }

  private OptionalLong doses(int count) {
    if (count == 0) {
      return OptionalLong.of(0);
    }
    return everyDays.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of((long) count * everyDays.getAsInt() * HOURS_A_DAY);
  }

  /// Whether one medicine is given at least as long as the other, as far as recorded.
  private static boolean sameTime(Medicine one, Medicine other) {
    boolean startsNoLater = one.start().equals(other.start()) || other.start().isAfter(one.start());
    boolean endsNoSooner =
        one.end().equals(other.end()) || one.end().isAfter(other.end()) || !one.end().isKnown();
    return startsNoLater && endsNoSooner;
  }
}
