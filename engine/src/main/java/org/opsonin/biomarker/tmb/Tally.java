package org.opsonin.biomarker.tmb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.biomarker.tmb.evidence.Duplicates;
import org.opsonin.biomarker.tmb.evidence.Evidence;

/// Adds up one sample's variants while a file is read.
final class Tally {

  private static final int MOST_LISTED = 100;

  private final String sample;
  private final Map<Step, Long> excluded = new EnumMap<>(Step.class);
  private final Map<Step, Long> open = new EnumMap<>(Step.class);
  private final List<String> listed = new ArrayList<>();
  private long read;
  private long counted;
  private long unjudged;

  Tally(String sample) {
    this.sample = sample;
  }

  void counted() {
    read++;
    counted++;
  }

  void excluded(Step step) {
    read++;
    excluded.merge(step, 1L, Long::sum);
  }

  /// A variant that fails nothing but leaves `steps` open.
  void unjudged(long line, Collection<Step> steps) {
    read++;
    unjudged++;
    for (Step step : steps) {
      open.merge(step, 1L, Long::sum);
    }
    if (listed.size() < MOST_LISTED) {
      listed.add(
          "line " + line + ": " + String.join(", ", steps.stream().map(Step::open).toList()));
    }
  }

  /// A variant judged by `judge`.
  void add(Judge judge, Evidence variant, long line, Duplicates duplicates) {
    Optional<Step> failed = judge.failed(variant);
    if (failed.isPresent()) {
      excluded(failed.get());
    } else if (duplicates.isRepeated()) {
      excluded(Step.DUPLICATE);
    } else if (judge.open().isEmpty()) {
      counted();
    } else {
      unjudged(line, judge.open());
    }
  }

  void unreadable(long line) {
    unjudged(line, Set.of(Step.READABLE));
  }

  TmbCounts counts() {
    return new TmbCounts(sample, read, counted, unjudged, excluded, open, listed);
  }
}
