package org.opsonin.trial.eligibility;

/// Bullets and numbering at the beginning of a line.
final class Bullet {

  private static final String SIGNS = "*•·-–—‐−▪■□○●◦‣⁃➢✓";
  private static final int LONGEST_NUMBER = 3;
  private static final int LONGEST_ROMAN = 4;

  private Bullet() {}

  /// Offset of the text after the bullet that begins at `at`, or `at` if none does.
  static int end(String text, int at, int to) {
    if (at >= to) {
      return at;
    }
    char sign = text.charAt(at);
    if (sign == '\\' && at + 1 < to && SIGNS.indexOf(text.charAt(at + 1)) >= 0) {
      int inner = end(text, at + 1, to);
      return inner > at + 1 ? inner : at;
    }
    if (SIGNS.indexOf(sign) >= 0) {
      boolean alone = at + 1 >= to || Outline.isSpace(text.charAt(at + 1));
      boolean round = sign != '-' && sign != '–' && sign != '—' && sign != '−' && sign != '*';
      boolean beforeLetter = !alone && Character.isLetter(text.charAt(at + 1));
      return alone || round || beforeLetter ? space(text, at + 1, to) : at;
    }
    if (sign == 'o' && at + 2 < to && text.charAt(at + 1) == ' ') {
      return Character.isUpperCase(text.charAt(at + 2)) ? at + 2 : at;
    }
    return numbering(text, at, to);
  }

  /// The kind of the bullet at `at`: `1`, `a`, `i` or `*`.
  static char kind(String text, int at) {
    char sign = text.charAt(at);
    char first = sign == '(' && at + 1 < text.length() ? text.charAt(at + 1) : sign;
    if (first >= '0' && first <= '9') {
      return '1';
    }
    return Character.isLetter(first) && first != 'o' ? 'a' : '*';
  }

  private static int numbering(String text, int at, int to) {
    boolean bracket = text.charAt(at) == '(';
    int from = bracket ? at + 1 : at;
    int end = from;
    while (end < to && isDigit(text.charAt(end)) && end - from < LONGEST_NUMBER) {
      end++;
    }
    if (end > from) {
      end = sections(text, end, to);
    } else {
      end = letters(text, from, to);
    }
    if (end == from || end >= to) {
      return at;
    }
    int close = text.charAt(end) == '\\' ? end + 1 : end;
    if (close >= to) {
      return at;
    }
    char sign = text.charAt(close);
    boolean closes = sign == ')' || (!bracket && sign == '.');
    boolean isFree =
        close + 1 >= to
            || Outline.isSpace(text.charAt(close + 1))
            || (Character.isUpperCase(text.charAt(close + 1)) && isDigit(text.charAt(end - 1)));
    return closes && isFree ? space(text, close + 1, to) : at;
  }

  /// `3.1.2` as one number.
  private static int sections(String text, int from, int to) {
    int end = from;
    while (end + 1 < to && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end++;
      while (end < to && isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static int letters(String text, int from, int to) {
    int end = from;
    while (end < to && "ivx".indexOf(text.charAt(end)) >= 0 && end - from < LONGEST_ROMAN) {
      end++;
    }
    boolean single = from < to && Character.isLetter(text.charAt(from));
    return end > from ? end : single ? from + 1 : from;
  }

  private static int space(String text, int from, int to) {
    int at = from;
    while (at < to && Outline.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
