package org.opsonin.search.pages;

import java.util.List;

/// A page that was found.
///
/// @param page the page
/// @param snippet the sentence that fits best, in stretches
/// @param score how well it fits; for comparing hits of one question only
public record PageHit(PageDocument page, List<Stretch> snippet, float score) {

  public PageHit {
    snippet = List.copyOf(snippet);
  }

  /// A stretch of a snippet.
  ///
  /// @param marked whether it is what was asked for
  public record Stretch(String words, boolean marked) {}
}
