package org.opsonin.search;

/// What a person asks.
///
/// @param text a few words, a sentence, or the description of a patient; any text at all
/// @param filters what a hit must have; age and sex that the text tells are filled in
/// @param limit most hits, at least 1
public record Request(String text, Filters filters, int limit) {

  /// Checks the limit.
  ///
  /// @throws IllegalArgumentException if the limit is below 1
  public Request {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }
}
