package org.opsonin.search.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer to a question.
///
/// @param hits best first, those of every kind together
/// @param kinds how many of each kind there are, whatever kind was asked for
/// @param facets how many pages each value of a facet would leave, most first
/// @param meant the question as it was read, where words were taken for others; empty if not
public record PageHits(
    List<PageHit> hits,
    Map<SearchPage.Kind, Integer> kinds,
    Map<SearchPage.Facet, Map<String, Integer>> facets,
    Optional<String> meant) {

  public PageHits {
    hits = List.copyOf(hits);
    kinds = new LinkedHashMap<>(kinds);
    facets = new LinkedHashMap<>(facets);
  }

  /// A page that was found.
  ///
  /// @param score only comparable within one answer; larger is better
  public record PageHit(SearchPage page, double score, Snippet snippet) {}
}
