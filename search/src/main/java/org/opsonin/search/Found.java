package org.opsonin.search;

import java.util.List;
import java.util.Optional;

/// The answer to a request.
///
/// @param hits best first
/// @param searched how many documents there are
/// @param passing how many of them pass the filters
/// @param age the age that was used, from the filters or the text
/// @param sex the sex that was used, from the filters or the text
/// @param understood names of diseases, genes, tests and drugs recognised in the text, in order
public record Found(
    List<Hit> hits,
    int searched,
    int passing,
    Optional<Age> age,
    Optional<String> sex,
    List<String> understood) {

  public Found {
    hits = List.copyOf(hits);
    understood = List.copyOf(understood);
  }
}
