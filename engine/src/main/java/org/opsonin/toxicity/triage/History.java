package org.opsonin.toxicity.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The reports before the one at hand.
///
/// @param earlier in any order
public record History(List<Earlier> earlier) {

  /// Nothing was reported before.
  public static final History NONE = new History(List.of());

  /// An earlier report.
  ///
  /// @param seen whether somebody of the clinic is known to have looked at it
  public record Earlier(SelfReport report, boolean seen) {}

  public History {
    earlier = List.copyOf(earlier);
  }

  /// Reports up to and on `day`, latest day first.
  NavigableMap<LocalDate, List<Earlier>> upTo(LocalDate day) {
    var byDay = new TreeMap<LocalDate, List<Earlier>>(Comparator.reverseOrder());
    for (Earlier one : earlier) {
      if (!one.report().on().isAfter(day)) {
        byDay.computeIfAbsent(one.report().on(), none -> new ArrayList<>()).add(one);
      }
    }
    return byDay;
  }

  /// How many are dated after `day`, and so cannot be earlier.
  long after(LocalDate day) {
    return earlier.stream().filter(one -> one.report().on().isAfter(day)).count();
  }
}
