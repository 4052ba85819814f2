package org.opsonin.text.note;

import java.util.List;
import org.opsonin.chart.Chart;
import org.opsonin.kernel.PartialDate;

/// What was understood of a note, and what was not.
///
/// @param chart the facts as a chart; every fact's place is `note` with its offsets
/// @param understood what the chart holds, in the order of the note
/// @param doubts what the note names and the chart does not hold, in the order of the note
/// @param unread stretches of which nothing was understood, in order
/// @param written the day of the note, as far as it is known
public record NoteReading(
    Chart chart,
    List<Understood> understood,
    List<Doubt> doubts,
    List<Stretch> unread,
    PartialDate written) {

  public NoteReading {
    understood = List.copyOf(understood);
    doubts = List.copyOf(doubts);
    unread = List.copyOf(unread);
  }

  /// A stretch of the note.
  ///
  /// @param start first UTF-16 offset
  /// @param end offset after the last character
  public record Stretch(int start, int end) {}

  /// Says nothing of the note, so that a log cannot.
  @Override
  public String toString() {
    return "NoteReading[" + understood.size() + " understood, not shown]";
  }
}
