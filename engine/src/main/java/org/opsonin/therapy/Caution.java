package org.opsonin.therapy;

import java.util.List;
import org.opsonin.criteria.Criterion;
import org.opsonin.knowledge.Entry;

/// Something in a chart that makes care with a kind of treatment necessary. It stands beside an
/// option and never removes it.
///
/// @param appliesTo drug classes it concerns
/// @param when what in a chart raises it
/// @param entry claim, source and grade
public record Caution(String id, List<String> appliesTo, Criterion when, Entry entry) {
  public Caution {
    appliesTo = List.copyOf(appliesTo);
  }

  /// Plain words for a patient.
  public String words() {
    return entry.body().text("words").orElse(entry.claim());
  }
}
