package org.opsonin.text;

/// Dates in a text.
public final class Dates {

  private Dates() {}

  /// Whether a number is one part of a date written with strokes, hyphens or points.
  static boolean isPartOfDate(Tokens tokens, int at) {
    return isDate(tokens, at) || isDate(tokens, at - 2) || isDate(tokens, at - 4);
  }

  private static boolean isDate(Tokens tokens, int at) {
    return isNumber(tokens, at)
        && isLink(tokens, at + 1)
        && isNumber(tokens, at + 2)
        && isLink(tokens, at + 3)
        && tokens.is(at + 1, tokens.word(at + 3))
        && isNumber(tokens, at + 4);
  }

  private static boolean isNumber(Tokens tokens, int at) {
    return tokens.is(at, Tokens.Kind.NUMBER) && tokens.end(at) - tokens.start(at) <= 4;
  }

  private static boolean isLink(Tokens tokens, int at) {
    return (tokens.is(at, "-") || tokens.is(at, "/"))
        && tokens.isGlued(at)
        && tokens.isGlued(at + 1);
  }
}
