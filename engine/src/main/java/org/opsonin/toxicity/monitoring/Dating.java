package org.opsonin.toxicity.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.kernel.PartialDate;

/// Puts days to a rule for one medicine. Takes no date for granted.
///
/// @param everyDays days between doses; empty where nobody said
/// @param through how far a plan looks where no end is known
record Dating(OptionalInt everyDays, LocalDate through) {

  private static final Timing.NotDated NO_START = new Timing.NotDated("the day of the first dose");
  private static final Timing.NotDated NO_END = new Timing.NotDated("the day of the last dose");
  private static final Timing.NotDated NO_INTERVAL =
      new Timing.NotDated("the number of days between doses");
  private static final Timing.NotDated STEP_UP =
      new Timing.NotDated("the days of the step-up doses");

  Timing of(MonitoringRule rule, Medicine medicine) {
    return switch (rule.phase()) {
      case EVENT -> new Timing.IfItComes();
      case BEFORE ->
          day(medicine.start())
              .<Timing>map(start -> new Timing.OneDay(start.minusDays(1)))
              .orElse(NO_START);
      case DURING ->
          day(medicine.start()).map(start -> during(rule, medicine, start)).orElse(NO_START);
      case AFTER -> day(medicine.end()).map(end -> from(rule, end, end(rule, end))).orElse(NO_END);
    };
  }

  private static Optional<LocalDate> day(PartialDate date) {
    return date.isKnown() && date.earliest().equals(date.latest())
        ? Optional.of(date.earliest())
        : Optional.empty();
  }

  private Timing during(MonitoringRule rule, Medicine medicine, LocalDate start) {
    Optional<LocalDate> end = end(rule, start);
    Optional<LocalDate> lastDose =
        medicine.singleDose() ? Optional.empty() : day(medicine.lastDose());
    if (lastDose.isPresent() && end.map(lastDose.get()::isBefore).orElse(true)) {
      end = lastDose;
    }
    return rule.rhythm() instanceof Rhythm.EachDose each
        ? eachDose(each, medicine, start, end)
        : from(rule, start, end);
  }

  private static Optional<LocalDate> end(MonitoringRule rule, LocalDate anchor) {
    return rule.until().map(until -> until.after(anchor, 1));
  }

  private Timing eachDose(
      Rhythm.EachDose each, Medicine medicine, LocalDate start, Optional<LocalDate> end) {
    if (medicine.singleDose()) {
      return new Timing.OneDay(start);
    }
    if (each.stepUp()) {
      return STEP_UP;
    }
    if (everyDays.isEmpty()) {
      return NO_INTERVAL;
    }
    int days = everyDays.getAsInt();
    if (each.firstDoses().isPresent()) {
      LocalDate lastOfThese = start.plusDays((each.firstDoses().getAsInt() - 1L) * days);
      end = Optional.of(end.filter(lastOfThese::isAfter).orElse(lastOfThese));
    }
    return series(start, Span.ofDays(days), end);
  }

  private Timing from(MonitoringRule rule, LocalDate anchor, Optional<LocalDate> end) {
    LocalDate first = rule.from().map(from -> from.after(anchor, 1)).orElse(anchor);
    return switch (rule.rhythm()) {
      case Rhythm.Once() -> new Timing.OneDay(first);
      case Rhythm.OnceAfter(Span shortest, Span _) -> new Timing.OneDay(shortest.after(first, 1));
      case Rhythm.Unstated() -> new Timing.Stretch(first, end);
      case Rhythm.EachDose _ -> NO_INTERVAL; // after the last dose there is none
      case Rhythm.Every(Span shortest, Span _, int afterDose) -> {
        if (afterDose > 0 && everyDays.isEmpty()) {
          yield NO_INTERVAL;
        }
        LocalDate base = first.plusDays((long) afterDose * everyDays.orElse(0));
        boolean fromItsFirstDay = rule.from().isPresent();
        yield series(fromItsFirstDay ? base : shortest.after(base, 1), shortest, end);
      }
    };
  }

  private Timing series(LocalDate first, Span every, Optional<LocalDate> end) {
    return new Timing.Series(first, every, end.orElse(through), end.isEmpty());
  }
}
