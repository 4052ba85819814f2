package org.opsonin.text.facts;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;

/// One line of a file of facts, cut into its words and its details.
final class Line {

  /// The line is not understood; says what was expected and nothing of what stands there.
  static final class Unread extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final String found;
    private final String expected;

    Unread(String found, String expected) {
      super(found, null, false, false);
      this.found = found;
      this.expected = expected;
    }

    String found() {
      return found;
    }

    String expected() {
      return expected;
    }
  }

  private final List<String> words;
  private final Map<String, String> details = new LinkedHashMap<>();

  Line(String line) {
    String[] parts = line.split(";", -1);
    words = List.of(parts[0].strip().split("\\s+", -1));
    for (int at = 1; at < parts.length; at++) {
      String detail = parts[at].strip();
      int space = detail.indexOf(' ');
      if (space < 0
          || details.put(detail.substring(0, space), detail.substring(space + 1).strip()) != null) {
        throw new Unread("a detail without a value, or twice", "`; key value`, each key once");
      }
    }
  }

  String kind() {
    return words.getFirst();
  }

  String word(int at, String expected) {
    if (at >= words.size() || words.get(at).isEmpty()) {
      throw new Unread("a line that ends too early", expected);
    }
    return words.get(at);
  }

  /// Everything from the word at `at` on.
  String rest(int at, String expected) {
    word(at, expected);
    return String.join(" ", words.subList(at, words.size()));
  }

  String known(int at, Predicate<String> isKnown, String expected) {
    String word = word(at, expected);
    if (!isKnown.test(word)) {
      throw new Unread("a name that is not in the vocabulary", expected);
    }
    return word;
  }

  String oneOf(int at, List<String> choices) {
    return known(at, choices::contains, "one of " + String.join(", ", choices));
  }

  int number(int at) {
    String word = word(at, "a whole number");
    if (word.length() > 3 || !word.chars().allMatch(Character::isDigit)) {
      throw new Unread("no whole number", "a whole number");
    }
    return Integer.parseInt(word);
  }

  <T extends Enum<T>> T constant(int at, Class<T> kind) {
    return constant(word(at, choices(kind)), kind);
  }

  <T extends Enum<T>> T constant(String key, Class<T> kind, T otherwise) {
    String value = details.get(key);
    return value == null ? otherwise : constant(value, kind);
  }

  private static <T extends Enum<T>> T constant(String word, Class<T> kind) {
    for (T one : kind.getEnumConstants()) {
      if (plain(one).equals(word)) {
        return one;
      }
    }
    throw new Unread("a word that is not known here", choices(kind));
  }

  private static String choices(Class<? extends Enum<?>> kind) {
    var names = new ArrayList<String>();
    for (Enum<?> one : kind.getEnumConstants()) {
      names.add(plain(one));
    }
    return "one of " + String.join(", ", names);
  }

  private static String plain(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<String> detail(String key) {
    return Optional.ofNullable(details.get(key));
  }

  List<String> list(String key) {
    return detail(key).map(value -> List.of(value.split("\\s*,\\s*", -1))).orElse(List.of());
  }

  Optional<Quantity> quantity(String key) {
    return detail(key).map(Amounts::quantity);
  }

  /// A date under `key`; unknown if there is none.
  PartialDate date(String key) {
    String value = details.get(key);
    return value == null ? PartialDate.UNKNOWN : parsed(value);
  }

  private static PartialDate parsed(String value) {
    int dots = value.indexOf("..");
    if (dots < 0) {
      return day(value);
    }
    PartialDate first = day(value.substring(0, dots));
    PartialDate last = day(value.substring(dots + 2));
    if (last.latest().isBefore(first.earliest())) {
      throw new Unread("a span that ends before it begins", "first..last");
    }
    return new PartialDate(first.earliest(), last.latest());
  }

  private static PartialDate day(String value) {
    return PartialDate.parse(value)
        .orElseThrow(
            () ->
                new Unread(
                    "no date", "YYYY, YYYY-MM, YYYY-MM-DD, or the first and last day with .."));
  }

  /// Refuses words past `words` and details that are not `known`.
  void onlyKnows(int count, List<String> known) {
    if (words.size() > count) {
      throw new Unread("words past the end of the fact", "`; key value` for details");
    }
    onlyKnows(known);
  }

  /// Refuses details that are not `known`.
  void onlyKnows(List<String> known) {
    if (!known.containsAll(details.keySet())) {
      throw new Unread(
          "a detail that does not belong to this kind of fact",
          known.isEmpty() ? "no details" : "details out of " + String.join(", ", known));
    }
  }
}
