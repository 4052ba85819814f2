package org.opsonin.toxicity.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The days of one item of a plan, as far as they follow from what is known.
public sealed interface Timing {

  /// One day; for what comes before the first dose, the last day it can be done.
  record OneDay(LocalDate day) implements Timing {}

  /// Equally spaced days.
  ///
  /// @param first first day
  /// @param last no day is after it
  /// @param goesOn whether it goes on after `last`, which is then only as far as the plan looks
  record Series(LocalDate first, Span every, LocalDate last, boolean goesOn) implements Timing {

    /// All days, in order.
    public List<LocalDate> days() {
      var days = new ArrayList<LocalDate>();
      LocalDate day = first;
      for (int step = 1; !day.isAfter(last); step++) {
        days.add(day);
        day = every.after(first, step);
      }
      return List.copyOf(days);
    }

    /// The first day on or after `asOf`; empty if all are past.
    public Optional<LocalDate> next(LocalDate asOf) {
      return days().stream().filter(day -> !day.isBefore(asOf)).findFirst();
    }
  }

  /// A stretch in which it is kept up, its rhythm not stated.
  ///
  /// @param last at least up to this day; empty where no end is stated
  record Stretch(LocalDate first, Optional<LocalDate> last) implements Timing {}

  /// No date follows from what is known.
  ///
  /// @param needs what would date it: `the day of the first dose`
  record NotDated(String needs) implements Timing {}

  /// It begins when a side effect comes.
  record IfItComes() implements Timing {}
}
