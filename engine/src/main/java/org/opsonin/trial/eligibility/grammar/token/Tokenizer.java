package org.opsonin.trial.eligibility.grammar.token;

import java.util.Map;

/// Cuts text into words, numbers and signs in one pass.
///
/// Letters are lower-cased; a hyphen inside a word and the backslash of Markdown are dropped; all
/// brackets become `[` and `]`; comparison signs however composed become one of `<`, `>`, `=`, `≤`,
/// `≥`; `1,500` is one number.
public final class Tokenizer {

  private static final int LONGEST_WORD = 64;
  private static final Map<String, Character> ENTITIES =
      Map.of("gt", '>', "lt", '<', "ge", '≥', "le", '≤', "amp", '&', "nbsp", ' ', "quot", '"');

  private final Words words;
  private final boolean learns;
  private final char[] letters = new char[LONGEST_WORD];

  /// @param learns whether a word that is not known yet is given a number
  public Tokenizer(Words words, boolean learns) {
    this.words = words;
    this.learns = learns;
  }

  public void read(CharSequence text, int from, int to, Tokens into) {
    int at = from;
    while (at < to) {
      char sign = text.charAt(at);
      if (isLetter(sign)) {
        at = word(text, at, to, into);
      } else if (isDigit(sign)) {
        at = number(text, at, to, into);
      } else if (isComparison(sign)) {
        at = comparison(text, at, to, into);
      } else {
        at = sign(text, at, to, into);
      }
    }
  }

  private int word(CharSequence text, int from, int to, Tokens into) {
    int at = from;
    int length = 0;
    int hash = 0;
    boolean capitals = true;
    while (at < to) {
      char sign = text.charAt(at);
      char plain = plain(sign);
      boolean isInner = isLetter(sign) || isDigit(sign) || superscript(sign) != 0;
      if (!isInner) {
        if (!isAbbreviation(text, from, at, to)) {
          break;
        }
        at++;
        continue;
      }
      capitals &= !(sign >= 'a' && sign <= 'z');
      if (length < LONGEST_WORD) {
        letters[length] = plain;
        hash = Words.hash(hash, plain);
      }
      length++;
      at++;
    }
    int word = length <= LONGEST_WORD ? find(length, hash) : Words.UNKNOWN;
    int mark = Tokens.WORD;
    mark |= capitals ? Tokens.CAPITALS : 0;
    mark |= Character.isUpperCase(text.charAt(from)) ? Tokens.CAPITAL : 0;
    into.add(word, from, at, mark);
    return afterPossessive(text, at, to);
  }

  /// Whether the point at `at` belongs to a word such as `e.g` or `i.e`.
  private static boolean isAbbreviation(CharSequence text, int from, int at, int to) {
    boolean oneLetterBefore = at == from + 1 || (at >= from + 2 && text.charAt(at - 2) == '.');
    return text.charAt(at) == '.'
        && oneLetterBefore
        && at + 1 < to
        && isLetter(text.charAt(at + 1))
        && (at + 2 >= to || !isLetter(text.charAt(at + 2)));
  }

  /// Skips `'s` and `(s)` after a word.
  private static int afterPossessive(CharSequence text, int at, int to) {
    if (at + 1 < to && isApostrophe(text.charAt(at))) {
      boolean ends = at + 2 >= to || !isLetter(text.charAt(at + 2));
      return text.charAt(at + 1) == 's' && ends ? at + 2 : at + 1;
    }
    if (at + 2 < to && text.charAt(at) == '(') {
      int letters = text.charAt(at + 1) == 'e' ? 2 : 1;
      int close = at + letters + 1;
      return text.charAt(at + letters) == 's' && close < to && text.charAt(close) == ')'
          ? close + 1
          : at;
    }
    return at;
  }

  private int number(CharSequence text, int from, int to, Tokens into) {
    int at = from;
    int length = 0;
    int hash = 0;
    while (at < to) {
      char sign = text.charAt(at);
      boolean digit = isDigit(sign);
      boolean point = sign == '.' && at + 1 < to && isDigit(text.charAt(at + 1));
      if (!digit && !point && !isGrouping(text, at, to)) {
        break;
      }
      if ((digit || point) && length < LONGEST_WORD) {
        letters[length] = sign;
        hash = Words.hash(hash, sign);
        length++;
      }
      at++;
    }
    boolean isClear = length < LONGEST_WORD && !mayGroup(length);
    int word = isClear ? find(length, hash) : Words.UNKNOWN;
    into.add(word, from, at, isClear ? Tokens.NUMBER : Tokens.WORD);
    if (at < to && superscript(text.charAt(at)) != 0) {
      letters[0] = superscript(text.charAt(at));
      into.add(find(1, Words.hash(0, letters[0])), at, at + 1, Tokens.NUMBER);
      at++;
    }
    return at;
  }

  /// Whether the number just read may be a thousand or a fraction: `100.000` in some countries is a
  /// hundred thousand. Nobody can tell, so it is no number.
  private boolean mayGroup(int length) {
    int point = length - 4;
    return point >= 1
        && letters[0] != '0'
        && letters[point] == '.'
        && (point <= 3 || letters[Math.max(0, point - 4)] == '.')
        && letters[length - 1] != '.'
        && letters[length - 2] != '.'
        && letters[length - 3] != '.';
  }

  /// Whether the comma at `at` groups three digits: `1,500`.
  private static boolean isGrouping(CharSequence text, int at, int to) {
    return text.charAt(at) == ','
        && at + 3 < to
        && isDigit(text.charAt(at + 1))
        && isDigit(text.charAt(at + 2))
        && isDigit(text.charAt(at + 3))
        && (at + 4 >= to || !isDigit(text.charAt(at + 4)));
  }

  private int comparison(CharSequence text, int from, int to, Tokens into) {
    boolean less = false;
    boolean more = false;
    boolean equal = false;
    int at = from;
    int end = from;
    while (at < to && at < from + LONGEST_WORD) {
      char sign = text.charAt(at);
      if (isComparison(sign)) {
        less |= sign == '<' || sign == '≤' || sign == '⩽' || sign == '≦';
        more |= sign == '>' || sign == '≥' || sign == '⩾' || sign == '≧';
        equal |= sign != '<' && sign != '>';
        end = at + 1;
      } else if (sign != '\\' && sign != '/' && sign != '_') {
        break;
      }
      at++;
    }
    char sign = less ? equal ? '≤' : '<' : more ? equal ? '≥' : '>' : '=';
    if (less && more) {
      sign = '?';
    }
    add(sign, from, end, into);
    return end;
  }

  private int sign(CharSequence text, int from, int to, Tokens into) {
    char sign = narrow(text.charAt(from));
    switch (sign) {
      case '(', '[', '{' -> add('[', from, from + 1, into);
      case ')', ']', '}' -> add(']', from, from + 1, into);
      case '×', '✕' -> add('x', from, from + 1, into);
      case '-', '–', '—', '−', '‑', '‐' -> hyphen(text, from, to, into);
      case '&' -> {
        return entity(text, from, to, into);
      }
      case '\\', '"', '“', '”', '®', '™', '^', '*', '\'', '’', '‘', '`', '_', '­', '​', '﻿' -> {}
      default -> {
        if (!Character.isWhitespace(sign) && sign != '\u00a0') {
          add(sign, from, from + 1, into);
        }
      }
    }
    return from + 1;
  }

  /// A hyphen counts between numbers and between spaces; inside a word it is dropped.
  private void hyphen(CharSequence text, int at, int to, Tokens into) {
    boolean afterWord = at > 0 && isLetter(text.charAt(at - 1));
    boolean beforeWord = at + 1 < to && isLetter(text.charAt(at + 1));
    boolean afterNumber = at > 0 && isDigit(text.charAt(at - 1));
    boolean beforeNumber = at + 1 < to && isDigit(text.charAt(at + 1));
    boolean isInner = (afterWord && (beforeWord || beforeNumber)) || (afterNumber && beforeWord);
    if (!isInner) {
      add('-', at, at + 1, into);
    }
  }

  private int entity(CharSequence text, int from, int to, Tokens into) {
    int end = from + 1;
    while (end < to && end < from + 8 && isLetter(text.charAt(end))) {
      end++;
    }
    if (end < to && text.charAt(end) == ';') {
      Character sign = ENTITIES.get(text.subSequence(from + 1, end).toString());
      if (sign != null && sign != '&') {
        if (sign != ' ' && sign != '"') {
          add(sign, from, end + 1, into);
        }
        return end + 1;
      }
    }
    add('&', from, from + 1, into);
    return from + 1;
  }

  private void add(char sign, int from, int to, Tokens into) {
    letters[0] = sign;
    into.add(find(1, Words.hash(0, sign)), from, to, 0);
  }

  private int find(int length, int hash) {
    int known = words.find(letters, length, hash);
    return known == Words.UNKNOWN && learns ? words.intern(new String(letters, 0, length)) : known;
  }

  private static boolean isComparison(char sign) {
    return sign == '<' || sign == '>' || sign == '=' || "≤≥⩽⩾≦≧".indexOf(sign) >= 0;
  }

  private static boolean isApostrophe(char sign) {
    return sign == '\'' || sign == '’';
  }

  static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  static boolean isLetter(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign > 0x7f && Character.isLetter(sign));
  }

  private static char superscript(char sign) {
    return switch (sign) {
      case '²' -> '2';
      case '³' -> '3';
      case '⁶' -> '6';
      case '⁹' -> '9';
      case '⁴' -> '4';
      default -> 0;
    };
  }

  /// The narrow form of a sign written as wide as an ideograph.
  private static char narrow(char sign) {
    return switch (sign) {
      case '，', '、' -> ',';
      case '。' -> '.';
      case '；' -> ';';
      case '：' -> ':';
      case '（' -> '(';
      case '）' -> ')';
      case '％' -> '%';
      default -> sign;
    };
  }

  private static char plain(char sign) {
    if (sign >= 'A' && sign <= 'Z') {
      return (char) (sign + ('a' - 'A'));
    }
    if (sign <= 0x7f) {
      return sign;
    }
    char digit = superscript(sign);
    if (digit != 0) {
      return digit;
    }
    return switch (sign) {
      case 'µ', 'μ' -> 'u';
      case 'é', 'è' -> 'e';
      case 'ö' -> 'o';
      case 'ü' -> 'u';
      default -> Character.toLowerCase(sign);
    };
  }
}
