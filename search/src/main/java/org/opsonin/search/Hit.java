package org.opsonin.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One document found, with why.
///
/// @param score only comparable within one answer; larger is better
/// @param fit how its disease agrees with the one asked for
/// @param matched the words and names of the question found in it, by part; empty if it was found
///     by its meaning alone
/// @param km distance to the nearest place known; empty if nobody asked or no place is known
/// @param somePlaceUnknown whether it names a place, or none at all, whose position is not known
public record Hit(
    String id,
    String title,
    double score,
    Fit fit,
    Map<Field, List<String>> matched,
    Facets facets,
    Optional<Double> km,
    boolean somePlaceUnknown) {

  public Hit {
    var copy = new EnumMap<Field, List<String>>(Field.class);
    copy.putAll(matched);
    matched = Collections.unmodifiableMap(copy);
  }

  /// How the disease of a document agrees with the disease asked for.
  public enum Fit {
    /// No disease of the vocabulary was asked for.
    NOT_ASKED,
    /// The same disease, a kind of it, or a wider one that includes it.
    SAME,
    /// Any solid tumour, and the disease asked for is one; or any cancer.
    ANY_TUMOUR,
    /// The document names no disease of the vocabulary.
    NOT_SAID,
    /// The document is about other diseases only.
    OTHER
  }
}
