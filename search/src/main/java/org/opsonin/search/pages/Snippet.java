package org.opsonin.search.pages;

import java.util.List;

/// The sentence of a page that answers best, in stretches; plain text, so whoever shows it escapes
/// it.
///
/// @param stretches in order; together they are the text
public record Snippet(List<Stretch> stretches) {

  public Snippet {
    stretches = List.copyOf(stretches);
  }

  /// A stretch of text.
  ///
  /// @param isMarked whether it is a word that was looked for
  public record Stretch(String text, boolean isMarked) {}

  /// The whole text.
  public String text() {
    var text = new StringBuilder();
    stretches.forEach(stretch -> text.append(stretch.text()));
    return text.toString();
  }
}
