package org.opsonin.kernel;

import java.util.Comparator;

/// One thing wrong with input that a person can fix: a chart, a trial or a knowledge file.
///
/// Readers collect every problem and go on, so that the author mends a file once. The text names
/// the place and what was expected, never a value from a patient's chart.
///
/// @param code stable, documented under docs/problems/, e.g. `KB-014`
/// @param where file and line (`knowledge/lab/liver.yaml:23`) or FHIRPath, no identifiers
/// @param found what is wrong, in the author's words
/// @param expected what would be right, with the permitted values if there are few
public record Problem(String code, String where, String found, String expected)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::where)
          .thenComparing(Problem::code)
          .thenComparing(Problem::found)
          .thenComparing(Problem::expected);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /// The one line a person reads.
  @Override
  public String toString() {
    return "%s %s: %s; expected %s".formatted(code, where, found, expected);
  }
}
