package org.opsonin.trial.ctml.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads JSON values that follow one another, as in a file with one object a line.
final class JsonText {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
  private static final int LONGEST_NUMBER = 400;

  private final String text;
  private final TreeReader.Refusal refusal;
  private final TreeBuilder builder;
  private int at;
  private int line = 1;
  private boolean broken;

  JsonText(String text, TreeReader.Refusal refusal, TreeReader.Repeated repeated) {
    this.text = text;
    this.refusal = refusal;
    this.builder = new TreeBuilder(repeated);
  }

  Optional<List<Tree>> read() {
    skipSpace();
    while (!broken && at < text.length()) {
      value();
      while (!broken && builder.isInside()) {
        afterValue();
      }
      skipSpace();
    }
    return broken ? Optional.empty() : Optional.of(builder.documents());
  }

  /// One scalar or the beginning of an object or list.
  private void value() {
    skipSpace();
    char c = peek();
    switch (c) {
      case '{' -> openMapping();
      case '[' -> openSequence();
      case '"' -> {
        int from = line;
        string().ifPresent(value -> builder.value(new Tree.Text(from, value)));
      }
      default -> bare();
    }
  }

  private void openMapping() {
    if (deeper()) {
      builder.openMapping(line);
      at++;
      skipSpace();
      if (peek() == '}') {
        at++;
        builder.close();
      } else {
        key();
      }
    }
  }

  private void openSequence() {
    if (deeper()) {
      builder.openSequence(line);
      at++;
      skipSpace();
      if (peek() == ']') {
        at++;
        builder.close();
      } else {
        value();
      }
    }
  }

  private boolean deeper() {
    if (!builder.hasRoom()) {
      stop("CTML-002", "nested beyond " + TreeReader.DEEPEST + " levels", "a few levels");
      return false;
    }
    return true;
  }

  private void key() {
    skipSpace();
    if (peek() != '"') {
      stop("CTML-001", "no JSON: an object without a key here", "a key in double quotes");
      return;
    }
    Optional<String> key = string();
    skipSpace();
    if (key.isPresent() && peek() != ':') {
      stop("CTML-001", "no JSON: no colon after a key", "`:` and a value");
    } else if (key.isPresent()) {
      at++;
      builder.key(key.get());
      value();
    }
  }

  /// After a value within an object or list: a comma and the next, or the end.
  private void afterValue() {
    skipSpace();
    char c = peek();
    boolean mapping = builder.isInMapping();
    if (c == ',') {
      at++;
      if (mapping) {
        key();
      } else {
        value();
      }
    } else if (c == (mapping ? '}' : ']')) {
      at++;
      builder.close();
    } else {
      boolean ended = at >= text.length();
      stop(
          "CTML-001",
          ended ? "no JSON: the text breaks off" : "no JSON: a value not followed by `,` or an end",
          mapping ? "`,` or `}`" : "`,` or `]`");
    }
  }

  private void bare() {
    int from = at;
    while (at < text.length() && ",]} \t\r\n:\"{[".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    switch (word) {
      case "true" -> builder.value(new Tree.Flag(line, true));
      case "false" -> builder.value(new Tree.Flag(line, false));
      case "null" -> builder.value(new Tree.Nothing(line));
      default -> {
        if (word.length() <= LONGEST_NUMBER && NUMBER.matcher(word).matches()) {
          builder.value(new Tree.Amount(line, new BigDecimal(word)));
        } else {
          stop("CTML-001", "no JSON: no value here", "an object, list, text, number or null");
        }
      }
    }
  }

  private Optional<String> string() {
    var found = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return Optional.of(found.toString());
      }
      if (c < ' ') {
        break;
      }
      if (c == '\\' && !escape(found)) {
        break;
      }
      if (c != '\\') {
        found.append(c);
      }
    }
    stop("CTML-001", "no JSON: a text without end or with a wrong escape", "a text in quotes");
    return Optional.empty();
  }

  private boolean escape(StringBuilder found) {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain >= 0) {
      found.append("\"\\/\b\f\n\r\t".charAt(plain));
      return true;
    }
    if (c != 'u' || at + 4 > text.length()) {
      return false;
    }
    String hex = text.substring(at, at + 4);
    at += 4;
    if (!hex.chars().allMatch(one -> Character.digit(one, 16) >= 0 && one < 128)) {
      return false;
    }
    found.append((char) Integer.parseInt(hex, 16));
    return true;
  }

  private char peek() {
    return at < text.length() && !broken ? text.charAt(at) : '\0';
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at) == '\n') {
        line++;
      }
      at++;
    }
  }

  private void stop(String code, String found, String expected) {
    if (!broken) {
      broken = true;
      refusal.accept(code, line, found, expected);
    }
  }
}
