package org.opsonin.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import org.opsonin.kernel.PartialDate;

/// One claim of the knowledge base with all that makes it trustworthy.
///
/// @param id unique within its kind, never reused
/// @param kind what the entry is about: `indication`, `tumour`, `source` and so on
/// @param claim one sentence, or the name of the thing the entry describes
/// @param citation where it was read
/// @param jurisdiction `US`, `EU` or `any`
/// @param since when it became true in the world
/// @param until last day it was true; empty while it still is
/// @param body the entry's own fields
public record Entry(
    String id,
    String kind,
    String claim,
    Citation citation,
    String jurisdiction,
    PartialDate since,
    Optional<PartialDate> until,
    Certainty certainty,
    Review review,
    Node body) {

  /// Whether the claim was true on `day`: not before its first possible day, not after its last.
  public boolean isInForce(LocalDate day) {
    return !since.isAfter(day) && until.map(last -> !last.latest().isBefore(day)).orElse(true);
  }

  /// Whether the claim holds in `country`; `any` holds everywhere.
  public boolean appliesIn(String country) {
    return jurisdiction.equals("any") || jurisdiction.equalsIgnoreCase(country);
  }
}
