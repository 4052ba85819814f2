package org.opsonin.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run of letters or of digits: `HER2` is two tokens, so that `HER-2` and `HER2` are the same.
///
/// @param text lower case, American spelling, without the plural's s
/// @param start first UTF-16 offset
/// @param end offset after the last character
/// @param capitals whether every letter was written as a capital
record Token(String text, int start, int end, boolean capitals) {

  private static final int LONGEST = 64;
  private static final int SHORTEST_IES = 5;

  /// The tokens of `text` in order.
  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      int end = at + 1;
      if (Character.isLetter(first)) {
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
      } else if (Character.isDigit(first)) {
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
          end++;
        }
      } else {
        at = end;
        continue;
      }
      if (end - at <= LONGEST) {
        tokens.add(token(text, at, end));
      }
      at = end;
    }
    return tokens;
  }

  private static Token token(String text, int start, int end) {
    String written = text.substring(start, end);
    boolean capitals = true;
    for (int at = 0; at < written.length(); at++) {
      capitals &= !Character.isLowerCase(written.charAt(at));
    }
    return new Token(normal(written), start, end, capitals);
  }

  private static String normal(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String plain =
        lower
            .replace("tumour", "tumor")
            .replace("oesoph", "esoph")
            .replace("leukaem", "leukem")
            .replace("haem", "hem")
            .replace("paediatr", "pediatr");
    if (plain.length() > SHORTEST_IES && plain.endsWith("ies")) {
      return plain.substring(0, plain.length() - 3) + "y";
    }
    boolean plural =
        plain.length() > 4
            && plain.endsWith("s")
            && !plain.endsWith("ss")
            && !plain.endsWith("us")
            && !plain.endsWith("is");
    return plural ? plain.substring(0, plain.length() - 1) : plain;
  }
}
