package org.opsonin.trial.eligibility;

import java.util.Locale;
import java.util.Set;

/// Tags of HTML that registries leave in a text.
final class Tag {

  private static final int LONGEST = 80;
  private static final Set<String> NAMES =
      Set.of(
          "p", "br", "li", "ul", "ol", "div", "span", "b", "i", "u", "em", "strong", "table", "tr",
          "td", "th", "tbody", "h1", "h2", "h3", "h4", "font", "a", "html", "body");

  private Tag() {}

  /// Offset after the tag that begins at `at`, or `at` if none does: `<5 years` is no tag.
  static int end(String text, int at) {
    int name = at + 1;
    if (name < text.length() && text.charAt(name) == '/') {
      name++;
    }
    int end = name;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && end - name < 8) {
      end++;
    }
    if (end == name || !NAMES.contains(text.substring(name, end).toLowerCase(Locale.ROOT))) {
      return at;
    }
    int close = end;
    while (close < text.length() && close - at < LONGEST && text.charAt(close) != '\n') {
      if (text.charAt(close) == '>') {
        return close + 1;
      }
      close++;
    }
    return at;
  }
}
