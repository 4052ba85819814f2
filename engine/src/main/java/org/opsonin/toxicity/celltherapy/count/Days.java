package org.opsonin.toxicity.celltherapy.count;

import java.util.Arrays;

/// Which days of a window are low, with every day settled.
///
/// A stretch above the limit between two low days is a recovery only if it holds so many days in a
/// row that may count as one; otherwise its days count as low. Where a rule says that a low stretch
/// lasts until the recovery, all days before the first of that row count as low, too.
final class Days {

  private final boolean[] low;

  /// @param low by day of the window
  /// @param mayRecover by day of the window and `recoveryDays` - 1 days after it, whether a high
  ///     day
  ///     may be part of a recovery
  /// @param isUntilRecovery whether a low stretch lasts until a recovery begins, not until its last
  ///     low day
  Days(boolean[] low, boolean[] mayRecover, int recoveryDays, boolean isUntilRecovery) {
    this.low = Arrays.copyOf(low, low.length);
    if (isUntilRecovery) {
      fillUntilRecovery(mayRecover, recoveryDays);
    } else {
      fillBetween(mayRecover, recoveryDays);
    }
  }

  private void fillBetween(boolean[] mayRecover, int recoveryDays) {
    boolean[] measured = Arrays.copyOf(low, low.length);
    int last = -1;
    for (int day = 0; day < measured.length; day++) {
      if (measured[day]) {
        if (last >= 0 && !recovers(mayRecover, last + 1, day, recoveryDays)) {
          Arrays.fill(low, last + 1, day, true);
        }
        last = day;
      }
    }
  }

  private void fillUntilRecovery(boolean[] mayRecover, int recoveryDays) {
    boolean isWaiting = false;
    for (int day = 0; day < low.length; day++) {
      isWaiting =
          low[day] || (isWaiting && !recovers(mayRecover, day, day + recoveryDays, recoveryDays));
      low[day] = isWaiting;
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
