package org.opsonin.criteria.compiled;

import org.opsonin.kernel.Truth;

/// How many terms of a list are not met and how many unknown, in one number: not met in the upper
/// half, unknown in the lower.
final class Tally {

  private static final long ONE_NOT_MET = 1L << 32;

  private static final long[] OF = {0, ONE_NOT_MET, 1};

  private Tally() {}

  static long of(byte answer) {
    return OF[answer];
  }

  static int notMet(long tally) {
    return (int) (tally >>> 32);
  }

  static int unknown(long tally) {
    return (int) tally;
  }

  static Truth truth(long tally) {
    if (tally >= ONE_NOT_MET) {
      return Truth.NOT_MET;
    }
    return tally == 0 ? Truth.MET : Truth.UNKNOWN;
  }
}
