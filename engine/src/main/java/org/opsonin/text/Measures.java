package org.opsonin.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.text.unit.Numbers;
import org.opsonin.text.unit.UnitSpellings;
import org.opsonin.vocabulary.Vocabulary;

/// Finds numbers in a text, each with its comparison and unit.
///
/// Reads `≥ 1,500/mm3`, `at least two weeks`, `between 18 and 75 years`, `1.5 x 10^9/L`, `<= 3 x
/// ULN`. Leaves out digits of names (`PD-1`, `CD19`), of dates and of list numbers.
public final class Measures {

  private static final int MOST_DIGITS = 18;

  private enum Sense {
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW,
    EXACTLY,
    ABOUT
  }

  private final Trie<Sense> before = new Trie<>();
  private final Trie<Sense> after = new Trie<>();
  private final Trie<String> between = new Trie<>();
  private final Map<String, BigDecimal> words = new HashMap<>();
  private final UnitSpellings units;

  private Measures(Vocabulary vocabulary) {
    units = new UnitSpellings(vocabulary);
    for (Entry entry : vocabulary.wordings().all()) {
      String role = entry.body().text("role").orElse("");
      for (String text : entry.body().texts("text")) {
        switch (role) {
          case "comparator" -> before.node(Forms.phrase(text)).add(sense(entry));
          case "comparator-after" -> after.node(Forms.phrase(text)).add(sense(entry));
          case "range" -> between.node(List.of(text)).add(text);
          case "number" -> words.put(text, new BigDecimal(entry.body().text("value").orElse("0")));
          default -> {}
        }
      }
    }
  }

  private static Sense sense(Entry entry) {
    return switch (entry.body().text("sense").orElse("")) {
      case "at-least" -> Sense.AT_LEAST;
      case "above" -> Sense.ABOVE;
      case "at-most" -> Sense.AT_MOST;
      case "below" -> Sense.BELOW;
      case "exactly" -> Sense.EXACTLY;
      default -> Sense.ABOUT;
    };
  }

  /// The comparisons, number words and units of the knowledge.
  public static Measures of(Vocabulary vocabulary) {
    return new Measures(vocabulary);
  }

  /// Every measure in `tokens`, in order.
  public List<Measure> find(Tokens tokens) {
    return find(tokens, 0, tokens.size());
  }

  /// Every measure within the tokens from `from` up to but excluding `to`, in order.
  public List<Measure> find(Tokens tokens, int from, int to) {
    var found = new ArrayList<Measure>();
    int at = from;
    while (at < to) {
      Optional<Measure> measure = read(tokens, at, to);
      measure.ifPresent(found::add);
      at = measure.map(Measure::endToken).orElse(at + 1);
    }
    return List.copyOf(found);
  }

  /// The measure that begins at token `from`, comparison first; empty if none does.
  public Optional<Measure> read(Tokens tokens, int from, int to) {
    Trie.Found<Sense> compared = before.longest(tokens, from, to);
    if (compared.end() > from) {
      return bounded(tokens, from, to, compared.end(), compared.meanings().getFirst());
    }
    boolean ranged = tokens.is(from, "between") || tokens.is(from, "from");
    Optional<Amount> first = amount(tokens, ranged ? from + 1 : from, to);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Measure> range = range(tokens, from, to, first.get());
    return range.isPresent() || ranged
        ? range
        : Optional.of(postfixed(tokens, from, to, first.get()));
  }

  /// `≥ x`, and `≥ x and ≤ y` where both follow each other.
  private Optional<Measure> bounded(Tokens tokens, int from, int to, int at, Sense sense) {
    Optional<Amount> limit = amount(tokens, at, to).or(() -> bare(tokens, at));
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    Amount first = limit.get();
    boolean lower = sense == Sense.AT_LEAST || sense == Sense.ABOVE;
    int next = first.end;
    boolean joined = tokens.is(next, "and") || tokens.is(next, "to") || tokens.is(next, "but");
    Trie.Found<Sense> other = before.longest(tokens, joined ? next + 1 : next, to);
    if (lower && !other.meanings().isEmpty()) {
      Sense second = other.meanings().getFirst();
      Optional<Amount> upper = amount(tokens, other.end(), to).or(() -> bare(tokens, other.end()));
      boolean closes = second == Sense.AT_MOST || second == Sense.BELOW;
      if (closes && upper.isPresent() && agree(first, upper.get())) {
        Amount last = upper.get();
        return Optional.of(
            made(
                tokens,
                from,
                last.end,
                Optional.of(first.value),
                sense == Sense.AT_LEAST,
                Optional.of(last.value),
                second == Sense.AT_MOST,
                unit(first, last)));
      }
    }
    return Optional.of(one(tokens, from, first, sense));
  }

  private static Measure one(Tokens tokens, int from, Amount amount, Sense sense) {
    Optional<BigDecimal> value = Optional.of(amount.value);
    Optional<BigDecimal> none = Optional.empty();
    String unit = amount.unit;
    return switch (sense) {
      case AT_LEAST -> made(tokens, from, amount.end, value, true, none, false, unit);
      case ABOVE -> made(tokens, from, amount.end, value, false, none, false, unit);
      case AT_MOST -> made(tokens, from, amount.end, none, false, value, true, unit);
      case BELOW -> made(tokens, from, amount.end, none, false, value, false, unit);
      case EXACTLY, ABOUT -> made(tokens, from, amount.end, value, true, value, true, unit);
    };
  }

  /// `x to y`, `x - y`, `between x and y`.
  private Optional<Measure> range(Tokens tokens, int from, int to, Amount first) {
    boolean bracketed = tokens.is(from, "between");
    int at = first.end;
    if (at >= to || between.longest(tokens, at, at + 1).meanings().isEmpty()) {
      return Optional.empty();
    }
    if (tokens.is(at, "and") && !bracketed) {
      return Optional.empty();
    }
    Optional<Amount> second = amount(tokens, at + 1, to);
    if (second.isEmpty()
        || !agree(first, second.get())
        || second.get().value.compareTo(first.value) < 0) {
      return Optional.empty();
    }
    Amount last = second.get();
    return Optional.of(
        made(
            tokens,
            from,
            last.end,
            Optional.of(first.value),
            true,
            Optional.of(last.value),
            true,
            unit(first, last)));
  }

  private static boolean agree(Amount first, Amount second) {
    return first.unit.isEmpty() || second.unit.isEmpty() || first.unit.equals(second.unit);
  }

  private static String unit(Amount first, Amount second) {
    return first.unit.isEmpty() ? second.unit : first.unit;
  }

  /// `18 years of age or older`.
  private Measure postfixed(Tokens tokens, int from, int to, Amount amount) {
    int at = amount.end;
    if (tokens.is(at, "of") && tokens.is(at + 1, "age")) {
      at += 2;
    } else if (tokens.is(at, "old")) {
      at++;
    }
    Trie.Found<Sense> found = after.longest(tokens, at, to);
    return found.end() > at
        ? one(
            tokens,
            from,
            new Amount(amount.value, amount.unit, found.end()),
            found.meanings().getFirst())
        : one(tokens, from, amount, Sense.EXACTLY);
  }

  private static Measure made(
      Tokens tokens,
      int from,
      int end,
      Optional<BigDecimal> low,
      boolean lowIncluded,
      Optional<BigDecimal> high,
      boolean highIncluded,
      String unit) {
    return new Measure(
        tokens.start(from),
        tokens.end(end - 1),
        from,
        end,
        low,
        lowIncluded,
        high,
        highIncluded,
        unit);
  }

  /// @param end token after its last
  private record Amount(BigDecimal value, String unit, int end) {}

  /// A limit of normal without a number: once the limit.
  private Optional<Amount> bare(Tokens tokens, int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    return units
        .at(tokens.text(), tokens.start(at))
        .filter(UnitSpellings.Unit::bare)
        .map(unit -> new Amount(BigDecimal.ONE, unit.ucum(), tokens.at(unit.end() - 1) + 1));
  }

  /// A number with its unit.
  private Optional<Amount> amount(Tokens tokens, int at, int to) {
    if (at >= to) {
      return Optional.empty();
    }
    boolean word = tokens.kind(at) == Tokens.Kind.WORD;
    Optional<BigDecimal> value =
        word ? Optional.ofNullable(words.get(tokens.word(at))) : digits(tokens, at);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    int last = at;
    if (word
        && tokens.is(at + 1, "(")
        && digits(tokens, at + 2).isPresent()
        && tokens.is(at + 3, ")")) {
      last = at + 3;
    }
    Optional<UnitSpellings.Unit> unit = units.at(tokens.text(), tokens.end(last));
    if (unit.isEmpty()) {
      boolean partOfCode =
          !word && tokens.isGlued(last + 1) && tokens.is(last + 1, Tokens.Kind.WORD);
      return partOfCode ? Optional.empty() : Optional.of(new Amount(value.get(), "", last + 1));
    }
    UnitSpellings.Unit found = unit.get();
    BigDecimal number = found.thousands() ? thousands(tokens, at, value.get()) : value.get();
    int end = Math.min(to, tokens.at(found.end() - 1) + 1);
    return Optional.of(new Amount(number.multiply(found.times()), found.ucum(), end));
  }

  /// `100.000/mm3` is a hundred thousand: nobody counts cells to three decimals.
  private static BigDecimal thousands(Tokens tokens, int at, BigDecimal value) {
    String written = tokens.text().substring(tokens.start(at), tokens.end(at));
    int point = written.indexOf('.');
    boolean parted = point > 0 && written.length() - point == 4;
    return parted ? value.movePointRight(3) : value;
  }

  /// The value of a number token; empty if it is part of a name, a date or not readable.
  private static Optional<BigDecimal> digits(Tokens tokens, int at) {
    if (!tokens.is(at, Tokens.Kind.NUMBER)
        || tokens.end(at) - tokens.start(at) > MOST_DIGITS
        || isPartOfName(tokens, at)
        || Dates.isPartOfDate(tokens, at)) {
      return Optional.empty();
    }
    return Numbers.read(tokens.word(at));
  }

  /// Whether a hyphen ties the number to a word, as in `PD-1` and `COVID-19`.
  private static boolean isPartOfName(Tokens tokens, int at) {
    return tokens.isGlued(at)
        && tokens.isGlued(at - 1)
        && tokens.is(at - 1, "-")
        && tokens.is(at - 2, Tokens.Kind.WORD);
  }
}
