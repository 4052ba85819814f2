package org.opsonin.cli.eval;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// The samples expected to match one trial file under one pair of flags.
///
/// @param file name of the trial file, without its ending
/// @param reasons number of match reasons by match; -1 where the table gives none
record ExpectedSet(String file, boolean onDeceased, boolean onClosed, Map<Match, Integer> reasons) {
  ExpectedSet {
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  /// One trial and one sample.
  record Match(String protocol, String sample) implements Comparable<Match> {

    private static final Comparator<Match> ORDER =
        Comparator.comparing(Match::protocol).thenComparing(Match::sample);

    @Override
    public int compareTo(Match other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return protocol + " " + sample;
    }
  }

  @Override
  public String toString() {
    return file
        + (onDeceased ? ", deceased too" : ", living only")
        + (onClosed ? ", closed too" : ", open only");
  }
}
