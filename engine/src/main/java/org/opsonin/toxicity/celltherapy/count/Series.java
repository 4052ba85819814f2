package org.opsonin.toxicity.celltherapy.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Counts of one kind after an infusion.
///
/// @param lowest the lowest count of each day that has one, by day after the infusion, in the
///     unit of the rules
/// @param transfusions days of transfusion; empty if nobody said whether there was one
/// @param stop the last day that counts, because of progression, the next therapy or death; empty
///     if there is none
/// @param unplaced counts whose day cannot be told; empty in place of one that cannot be read
///     either
/// @param doubtful days with a count that cannot be used, which may have been the lowest
/// @param isStopOpen whether counting stopped on a day that cannot be told
/// @param cautions what is doubtful about its values
public record Series(
    SortedMap<Integer, BigDecimal> lowest,
    Optional<SortedSet<Integer>> transfusions,
    OptionalInt stop,
    List<Optional<BigDecimal>> unplaced,
    SortedSet<Integer> doubtful,
    boolean isStopOpen,
    List<String> cautions) {

  public Series {
    lowest = new TreeMap<>(lowest);
    transfusions = transfusions.map(TreeSet::new);
    unplaced = List.copyOf(unplaced);
    doubtful = new TreeSet<>(doubtful);
    cautions = List.copyOf(cautions);
  }

  /// The counts of some days, both included, and none after the last day that counts.
  NavigableMap<Integer, BigDecimal> between(int from, int to) {
    int last = Math.min(to, stop.orElse(to));
    return last < from ? new TreeMap<>() : new TreeMap<>(lowest.subMap(from, last + 1));
  }

  /// How many counts of unknown day are low, or may be.
  int unplaced(Predicate<BigDecimal> isLow) {
    return (int) unplaced.stream().filter(count -> count.map(isLow::test).orElse(true)).count();
  }

  /// Whether a transfusion was given on `day` or in the `freeDays` - 1 days before; unknown counts
  /// as `ifUnknown`.
  boolean isTransfused(int day, int freeDays, boolean ifUnknown) {
    return transfusions
        .map(days -> !days.subSet(day - freeDays + 1, day + 1).isEmpty())
        .orElse(ifUnknown);
  }

  /// Says nothing about the person, so that a log cannot.
  @Override
  public String toString() {
    return "Series[not shown]";
  }
}
