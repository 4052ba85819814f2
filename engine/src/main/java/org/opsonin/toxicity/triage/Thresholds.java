package org.opsonin.toxicity.triage;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The limits a clinic may set: of amber, and of red from composite grades. Red flags are not among
/// them.
///
/// @param name of the set, as a result shows it
/// @param sentinelRed composite grade from which a sentinel symptom is red
/// @param sentinelAmber composite grade from which a sentinel symptom is amber
/// @param otherAmber composite grade from which another symptom is amber
/// @param sentinelRise rise of a sentinel symptom's grade that is amber
/// @param otherRise rise of another symptom's grade that is amber
/// @param riseTo grade a rise must reach to count
/// @param presentOnlyIfNew whether a sentinel symptom that is asked as there or not is amber only
///     if it was not there before
/// @param quietAfterSeen how many reports, as bad or worse, the clinic must have seen before an
///     amber
///     finding is not repeated; 0 means that it always is
/// @param quietWithinDays how long it may stay unrepeated
/// @param moreSentinels numbers of items the clinic looks at first too
public record Thresholds(
    String name,
    int sentinelRed,
    int sentinelAmber,
    int otherAmber,
    int sentinelRise,
    int otherRise,
    int riseTo,
    boolean presentOnlyIfNew,
    int quietAfterSeen,
    int quietWithinDays,
    SortedSet<Integer> moreSentinels) {

  public Thresholds {
    moreSentinels = Collections.unmodifiableSortedSet(new TreeSet<>(moreSentinels));
  }
}
