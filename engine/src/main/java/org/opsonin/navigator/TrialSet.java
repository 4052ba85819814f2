package org.opsonin.navigator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opsonin.trial.match.Matcher;

/// The trials a chart is held against, and where they come from.
///
/// @param source where they come from, in words
/// @param matcher the trials, ready to be matched
public record TrialSet(String source, Matcher matcher) {

  /// Where the trials come from that ship with the knowledge.
  public static final String STARTER =
      "a choice of trials that ships with this software, in its own words";

  /// The day the oldest of them was retrieved; empty if nobody noted any.
  public Optional<LocalDate> oldest() {
    return days().stream().min(Comparator.naturalOrder());
  }

  /// The day the newest of them was retrieved; empty if nobody noted any.
  public Optional<LocalDate> newest() {
    return days().stream().max(Comparator.naturalOrder());
  }

  private List<LocalDate> days() {
    return IntStream.range(0, matcher.size())
        .mapToObj(trial -> matcher.trial(trial).trial().asOf())
        .flatMap(Optional::stream)
        .toList();
  }
}
