package org.opsonin.search.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What somebody types, and what they narrow it by.
///
/// @param text any text; what is beyond [#LONGEST] characters is not read
/// @param kind only pages of this kind; empty for all
/// @param only the value each facet must have
/// @param stillTyping whether the last word may be unfinished
public record PageQuestion(
    String text,
    Optional<SearchPage.Kind> kind,
    Map<SearchPage.Facet, String> only,
    boolean stillTyping) {

  /// How much of a text is read.
  public static final int LONGEST = 200;

  public PageQuestion {
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    only = new LinkedHashMap<>(only);
  }

  /// A question in words alone.
  public static PageQuestion of(String text) {
    return new PageQuestion(text, Optional.empty(), Map.of(), false);
  }
}
