package org.opsonin.toxicity.celltherapy.count;

import java.util.Arrays;

/// Which days of a window are low, with every day settled.
///
/// A stretch above the limit between two low days is a recovery only if it holds so many days in a
/// row that may count as one; otherwise its days count as low.
final class Days {

  private final boolean[] low;

  /// @param low by day of the window
  /// @param mayRecover by day of the window, whether a high day may be part of a recovery
  Days(boolean[] low, boolean[] mayRecover, int recoveryDays) {
    this.low = Arrays.copyOf(low, low.length);
    int last = -1;
    for (int day = 0; day < low.length; day++) {
      if (low[day]) {
        if (last >= 0 && !recovers(mayRecover, last + 1, day, recoveryDays)) {
          Arrays.fill(this.low, last + 1, day, true);
        }
        last = day;
      }
    }
  }

  private static boolean recovers(boolean[] mayRecover, int from, int end, int recoveryDays) {
    int row = 0;
    for (int day = from; day < end; day++) {
      row = mayRecover[day] ? row + 1 : 0;
      if (row >= recoveryDays) {
        return true;
      }
    }
    return false;
  }

  /// Low days in all.
  int total() {
    int total = 0;
    for (boolean one : low) {
      total += one ? 1 : 0;
    }
    return total;
  }

  /// Days of the longest stretch.
  int longest() {
    int longest = 0;
    int row = 0;
    for (boolean one : low) {
      row = one ? row + 1 : 0;
      longest = Math.max(longest, row);
    }
    return longest;
  }

  /// Whether it is low from one of the first days, `by` at the latest, to the end.
  boolean isLowThroughoutFrom(int by) {
    if (low.length == 0 || !low[low.length - 1]) {
      return false;
    }
    int start = low.length - 1;
    while (start > 0 && low[start - 1]) {
      start--;
    }
    return start <= by;
  }
}
