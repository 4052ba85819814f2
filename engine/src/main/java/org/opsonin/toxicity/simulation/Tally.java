package org.opsonin.toxicity.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.opsonin.toxicity.simulation.SimulatedPatient.Event;
import org.opsonin.toxicity.simulation.SimulationResult.Measured;
import org.opsonin.toxicity.simulation.SimulationResult.Share;
import org.opsonin.toxicity.triage.Level;
import org.opsonin.toxicity.triage.Outcome;
import org.opsonin.toxicity.triage.Thresholds;

/// Counts what one set of thresholds makes of all reports.
final class Tally {

  private static final double GRACE_DAYS = 7;
  private static final double DAYS_OF_A_WEEK = 7;
  private static final List<Double> QUARTILES = List.of(0.25, 0.5, 0.75);

  private final Thresholds thresholds;
  private final double lastDay;
  private final List<Double> delays = new ArrayList<>();
  private long reports;
  private long alerts;
  private long reds;
  private long severe;
  private long anyHits;
  private long ownHits;

  Tally(Thresholds thresholds, int weeks) {
    this.thresholds = thresholds;
    this.lastDay = weeks * DAYS_OF_A_WEEK;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  long severe() {
    return severe;
  }

  /// @param severeEvents of one person
  /// @param outcomes of that person's reports, by day
  void add(List<Event> severeEvents, NavigableMap<Integer, Outcome> outcomes) {
    for (Outcome outcome : outcomes.values()) {
      reports++;
      alerts += outcome.level().isAlert() ? 1 : 0;
      reds += outcome.level() == Level.RED ? 1 : 0;
    }
    for (Event event : severeEvents) {
      if (event.severeFrom() + GRACE_DAYS <= lastDay) {
        severe++;
        count(event, outcomes);
      }
    }
  }

  private void count(Event event, NavigableMap<Integer, Outcome> outcomes) {
    Set<String> own = own(event);
    double until = event.severeFrom() + GRACE_DAYS;
    boolean isAny = false;
    boolean isOwn = false;
    boolean isFirst = true;
    for (Map.Entry<Integer, Outcome> report : outcomes.entrySet()) {
      int day = report.getKey();
      if (day < event.onset() || day > event.days().getLast()) {
        continue;
      }
      Outcome outcome = report.getValue();
      boolean isOwnNow =
          outcome.reasons().stream().anyMatch(reason -> own.contains(reason.about()));
      isAny |= outcome.level().isAlert() && day <= until;
      isOwn |= isOwnNow && day <= until;
      if (isOwnNow && isFirst) {
        isFirst = false;
        delays.add(day - event.severeFrom());
      }
    }
    anyHits += isAny ? 1 : 0;
    ownHits += isOwn ? 1 : 0;
  }

  private static Set<String> own(Event event) {
    var own = new HashSet<String>();
    if (!event.isSilent()) {
      own.addAll(event.effect().redFlags());
      event.effect().items().forEach(item -> own.add("pro-%02d".formatted(item)));
    }
    return own;
  }

  Measured measured() {
    Collections.sort(delays);
    return new Measured(
        thresholds.name(),
        reports == 0 ? 0 : (double) alerts / reports,
        reports == 0 ? 0 : (double) reds / reports,
        new Share(anyHits, severe),
        new Share(ownHits, severe),
        delays.isEmpty()
            ? List.of()
            : QUARTILES.stream()
                .map(share -> delays.get((int) (share * (delays.size() - 1))))
                .toList(),
        severe - delays.size());
  }
}
