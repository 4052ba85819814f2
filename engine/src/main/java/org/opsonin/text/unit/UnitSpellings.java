package org.opsonin.text.unit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Vocabulary;

/// Finds the unit that stands at a place of a text, by the spellings of the knowledge, compared
/// without spaces and in lower case.
public final class UnitSpellings {

  /// A unit found.
  ///
  /// @param end offset after its last character
  /// @param bare whether it is a unit without a number too, as "the upper limit of normal" is
  /// @param thousands whether a point before three digits parts thousands before it
  /// @param times what to multiply the number with
  public record Unit(int end, String ucum, boolean bare, boolean thousands, BigDecimal times) {}

  private static final int LONGEST = 60;

  private final Letter root = new Letter();

  private static final class Letter {
    final Map<Character, Letter> next = new HashMap<>(4);
    @Nullable Unit unit;
  }

  /// Reads the spellings of units from the knowledge.
  public UnitSpellings(Vocabulary vocabulary) {
    vocabulary.wordings().all().forEach(this::add);
    vocabulary.chartCodes().all().forEach(this::add);
  }

  private void add(Entry entry) {
    Node body = entry.body();
    String ucum = body.text("ucum").orElse("");
    boolean unit = body.text("role").filter("unit"::equals).isPresent();
    if (unit && !ucum.equals("1") && !ucum.isEmpty()) {
      var meaning =
          new Unit(
              0,
              ucum,
              body.isTrue("bare"),
              body.isTrue("thousands"),
              body.text("times").map(BigDecimal::new).orElse(BigDecimal.ONE));
      body.texts("spellings").forEach(spelling -> put(spelling, meaning));
      put(ucum, meaning);
    }
  }

  private void put(String spelling, Unit unit) {
    Letter letter = root;
    String plain = spelling.toLowerCase(Locale.ROOT);
    for (int at = 0; at < plain.length(); at++) {
      if (plain.charAt(at) != ' ') {
        letter = letter.next.computeIfAbsent(same(plain.charAt(at)), key -> new Letter());
      }
    }
    if (letter.unit == null) {
      letter.unit = unit;
    }
  }

  private static char same(char letter) {
    return switch (letter) {
      case 'μ', 'µ' -> 'u';
      case '×', '✕', '⨯', 'х' -> 'x';
      case '−', '–', '‑' -> '-';
      case '⁄', '∕' -> '/';
      default -> letter;
    };
  }

  /// The longest unit at `from`, after any spaces and one hyphen; empty if none is known there, or
  /// if letters or a stroke go on after it.
  public Optional<Unit> at(String text, int from) {
    int at = from;
    boolean newLine = false;
    while (at < text.length() && isSpace(text.charAt(at))) {
      newLine |= text.charAt(at) == '\n';
      at++;
    }
    if (newLine && at < text.length() && !Character.isLetter(text.charAt(at))) {
      return Optional.empty();
    }
    boolean hyphened =
        at + 1 < text.length()
            && same(text.charAt(at)) == '-'
            && Character.isLetter(text.charAt(at + 1));
    return longest(text, hyphened ? at + 1 : at);
  }

  private Optional<Unit> longest(String text, int from) {
    Letter letter = root;
    Unit found = null;
    int last = Math.min(text.length(), from + LONGEST);
    int end = from;
    for (int at = from; at < last; at++) {
      char here = text.charAt(at);
      if (isSpace(here)) {
        continue;
      }
      Letter next = letter.next.get(same(Character.toLowerCase(here)));
      if (next == null) {
        break;
      }
      letter = next;
      if (letter.unit != null && isEnd(text, at + 1)) {
        found = letter.unit;
        end = at + 1;
      }
    }
    return found == null
        ? Optional.empty()
        : Optional.of(new Unit(end, found.ucum, found.bare, found.thousands, found.times));
  }

  private static boolean isEnd(String text, int at) {
    if (at >= text.length()) {
      return true;
    }
    char after = text.charAt(at);
    char before = text.charAt(at - 1);
    if (after == '/' || after == '^') {
      return before == '%';
    }
    return !Character.isLetterOrDigit(after) || !Character.isLetterOrDigit(before);
  }

  private static boolean isSpace(char letter) {
    return letter <= ' ' || letter == '\u00a0' || Character.isWhitespace(letter);
  }
}
