package org.opsonin.text.note;

import org.opsonin.chart.Fact;

/// One thing a note says of its patient, with the words that say it.
///
/// @param start first UTF-16 offset in the note
/// @param end offset after the last character
/// @param quote the note's own words from `start` to `end`
public record Understood(int start, int end, String quote, What what) {

  /// What was understood.
  public sealed interface What {

    /// A fact of the chart.
    record OfChart(Fact fact) implements What {}

    /// Completed years on the day of the note.
    record Age(int years) implements What {}

    /// `female` or `male`.
    record Sex(String sex) implements What {}
  }

  /// Says nothing of the note, so that a log cannot.
  @Override
  public String toString() {
    return "Understood[" + start + "-" + end + ", not shown]";
  }
}
