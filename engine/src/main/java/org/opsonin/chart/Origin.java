package org.opsonin.chart;

import java.util.Optional;
import org.opsonin.kernel.PartialDate;

/// Where a fact came from.
///
/// @param place type and position of the resource, `Bundle.entry[17] (Observation)`; never its id,
///     because ids can carry names
/// @param on clinically relevant date, not the date of entry
/// @param reading whether a code said so or only its text
/// @param about place of the diagnosis the fact belongs to; empty if the chart does not say
public record Origin(String place, PartialDate on, Reading reading, Optional<String> about)
    implements Comparable<Origin> {

  /// How a fact was read.
  public enum Reading {
    CODED,
    TEXT
  }

  /// A coded fact about no diagnosis in particular.
  public static Origin coded(String place, PartialDate on) {
    return new Origin(place, on, Reading.CODED, Optional.empty());
  }

  @Override
  public int compareTo(Origin other) {
    int byDate = on.compareTo(other.on);
    return byDate != 0 ? byDate : place.compareTo(other.place);
  }
}
