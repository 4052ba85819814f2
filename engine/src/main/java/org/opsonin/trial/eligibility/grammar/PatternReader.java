package org.opsonin.trial.eligibility.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the notation of patterns: words, `( | )`, `?`, `*`, `+`, `<rule>`, `<rule:variable>`.
///
/// `[` and `]` stand for brackets of any form in the text; a backslash takes the next sign as it
/// is.
final class PatternReader {

  private static final String SPECIAL = "()|?*+<>";

  private final String pattern;
  private final Symbols symbols;
  private int at;

  /// What the notation names.
  interface Symbols {

    /// The words of a piece of literal text.
    List<Integer> words(String literal);

    /// The rule or the category of names called `name`; empty if there is none.
    Optional<Expression> named(String name, String variable);
  }

  /// A pattern that cannot be read.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
      super(why);
    }
  }

  PatternReader(String pattern, Symbols symbols) {
    this.pattern = pattern;
    this.symbols = symbols;
  }

  Expression read() throws Unreadable {
    Expression whole = choice();
    if (at < pattern.length()) {
      throw new Unreadable("`" + pattern.charAt(at) + "` at " + at);
    }
    return whole;
  }

  private Expression choice() throws Unreadable {
    var parts = new ArrayList<Expression>();
    parts.add(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Choice(parts);
  }

  private Expression sequence() throws Unreadable {
    var parts = new ArrayList<Expression>();
    while (true) {
      skipSpace();
      if (at == pattern.length() || "|)".indexOf(pattern.charAt(at)) >= 0) {
        break;
      }
      parts.add(repeated(part()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Sequence(parts);
  }

  private Expression part() throws Unreadable {
    char sign = pattern.charAt(at);
    if (sign == '(') {
      at++;
      Expression inner = choice();
      expect(')');
      return inner;
    }
    return sign == '<' ? named() : literal();
  }

  private Expression named() throws Unreadable {
    int close = pattern.indexOf('>', at);
    if (close < 0) {
      throw new Unreadable("`<` without `>`");
    }
    String inside = pattern.substring(at + 1, close);
    at = close + 1;
    int colon = inside.indexOf(':');
    String name = colon < 0 ? inside : inside.substring(0, colon);
    String variable = colon < 0 ? "" : inside.substring(colon + 1);
    return symbols
        .named(name, variable)
        .orElseThrow(() -> new Unreadable("no rule is called `" + name + "`"));
  }

  private Expression literal() throws Unreadable {
    var text = new StringBuilder();
    while (at < pattern.length()) {
      char sign = pattern.charAt(at);
      if (sign == '\\' && at + 1 < pattern.length()) {
        text.append(pattern.charAt(at + 1));
        at += 2;
      } else if (Character.isWhitespace(sign) || SPECIAL.indexOf(sign) >= 0) {
        break;
      } else {
        text.append(sign);
        at++;
      }
    }
    var words = symbols.words(text.toString());
    if (words.isEmpty()) {
      throw new Unreadable("nothing to match in `" + text + "`");
    }
    var parts = words.stream().<Expression>map(Expression.Word::new).toList();
    return parts.size() == 1 ? parts.getFirst() : new Expression.Sequence(parts);
  }

  private Expression repeated(Expression part) {
    Expression whole = part;
    while (at < pattern.length() && "?*+".indexOf(pattern.charAt(at)) >= 0) {
      whole =
          switch (pattern.charAt(at)) {
            case '?' -> new Expression.Maybe(whole);
            case '*' -> new Expression.Maybe(new Expression.Many(whole));
            default -> new Expression.Many(whole);
          };
      at++;
    }
    return whole;
  }

  private void skipSpace() {
    while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
      at++;
    }
  }

  private void expect(char sign) throws Unreadable {
    if (at == pattern.length() || pattern.charAt(at) != sign) {
      throw new Unreadable("no `" + sign + "` at " + at);
    }
    at++;
  }
}
