package org.opsonin.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.kernel.PartialDate;

/// Dates in a text: `2026-03-03`, `3 March 2026`, `March 2026`, `03/2026`, `in 2024`.
///
/// `03/04/2026` can be two days; it is read as the span from the one to the other.
public final class Dates {

  /// A date with its place.
  ///
  /// @param firstToken first of its [Tokens]
  /// @param endToken token after its last
  public record Found(int firstToken, int endToken, PartialDate date) {}

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> LONG_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "from", "of", "until", "till", "to", "by", "during", "early", "late",
          "mid", "(", "spring", "summer", "autumn", "fall", "winter", "around", "through", "-", "–",
          "year", "before", "after");
  private static final Set<String> STOPS = Set.of(",", ".", ";", ":", ")");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int MONTHS_A_YEAR = 12;

  private Dates() {}

  /// Every date within the tokens from `from` up to but excluding `to`, in order.
  public static List<Found> find(Tokens tokens, int from, int to) {
    var found = new ArrayList<Found>();
    int at = from;
    while (at < to) {
      Optional<Found> date = read(tokens, at, to);
      date.ifPresent(found::add);
      at = date.map(Found::endToken).orElse(at + 1);
    }
    return List.copyOf(found);
  }

  private static Optional<Found> read(Tokens tokens, int at, int to) {
    if (tokens.is(at, Tokens.Kind.NUMBER)) {
      return numeric(tokens, at, to)
          .or(() -> dayFirst(tokens, at, to))
          .or(() -> monthAndYear(tokens, at, to))
          .or(() -> year(tokens, at));
    }
    int month = month(tokens, at);
    return month == 0 ? Optional.empty() : monthFirst(tokens, at, to, month);
  }

  /// `2026-03-03`, `3.3.2026`, `03/04/2026`.
  private static Optional<Found> numeric(Tokens tokens, int at, int to) {
    if (at + 5 > to || !isDate(tokens, at)) {
      return dotted(tokens, at);
    }
    int first = number(tokens, at);
    int second = number(tokens, at + 2);
    int third = number(tokens, at + 4);
    if (first > 31) {
      return day(first, second, third).map(date -> new Found(at, at + 5, date));
    }
    return either(year(third), first, second).map(date -> new Found(at, at + 5, date));
  }

  /// `03.04.2026` is one number token: day first.
  private static Optional<Found> dotted(Tokens tokens, int at) {
    String[] parts = tokens.word(at).split("\\.", -1);
    if (parts.length != 3 || tokens.word(at).indexOf(',') >= 0) {
      return Optional.empty();
    }
    try {
      return day(
              year(Integer.parseInt(parts[2])),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[0]))
          .map(date -> new Found(at, at + 1, date));
    } catch (NumberFormatException tooLong) {
      return Optional.empty();
    }
  }

  private static int year(int written) {
    return written < 100 ? written + (written < 70 ? 2000 : 1900) : written;
  }

  /// Day and month in either order; a span where both orders are dates.
  private static Optional<PartialDate> either(int year, int first, int second) {
    Optional<PartialDate> monthFirst = day(year, first, second);
    Optional<PartialDate> dayFirst = day(year, second, first);
    if (monthFirst.isEmpty() || dayFirst.isEmpty()) {
      return monthFirst.or(() -> dayFirst);
    }
    LocalDate one = monthFirst.get().earliest();
    LocalDate other = dayFirst.get().earliest();
    return Optional.of(
        one.isBefore(other) ? new PartialDate(one, other) : new PartialDate(other, one));
  }

  /// `3 March 2026`, `3rd of March 2026`.
  private static Optional<Found> dayFirst(Tokens tokens, int at, int to) {
    int next = at + 1;
    if (tokens.isGlued(next) && Set.of("st", "nd", "rd", "th").contains(word(tokens, next))) {
      next++;
    }
    next = tokens.is(next, "of") || tokens.is(next, "-") ? next + 1 : next;
    int month = month(tokens, next);
    int year = afterMonth(tokens, next);
    if (month == 0 || year >= to || !isYear(tokens, year)) {
      return Optional.empty();
    }
    return day(number(tokens, year), month, number(tokens, at))
        .map(date -> new Found(at, year + 1, date));
  }

  /// `March 2026`, `March 3, 2026`.
  private static Optional<Found> monthFirst(Tokens tokens, int at, int to, int month) {
    int next = afterMonth(tokens, at);
    if (next < to && isYear(tokens, next)) {
      return month(number(tokens, next), month).map(date -> new Found(at, next + 1, date));
    }
    int after = next + 1;
    if (after < to
        && tokens.isGlued(after)
        && Set.of("st", "nd", "rd", "th").contains(word(tokens, after))) {
      after++;
    }
    int year = after < to && tokens.is(after, ",") ? after + 1 : after;
    return year < to && tokens.is(next, Tokens.Kind.NUMBER) && isYear(tokens, year)
        ? day(number(tokens, year), month, number(tokens, next))
            .map(date -> new Found(at, year + 1, date))
        : Optional.empty();
  }

  private static int afterMonth(Tokens tokens, int at) {
    int next = at + 1;
    boolean mark =
        tokens.is(next, ".")
            || tokens.is(next, ",")
            || tokens.is(next, "-")
            || tokens.is(next, "of");
    return mark ? next + 1 : next;
  }

  /// `03/2026`, `2026-03`.
  private static Optional<Found> monthAndYear(Tokens tokens, int at, int to) {
    boolean joined =
        at + 2 < to
            && isLink(tokens, at + 1)
            && tokens.is(at + 2, Tokens.Kind.NUMBER)
            && !isPartOfDate(tokens, at);
    if (!joined) {
      return Optional.empty();
    }
    int first = number(tokens, at);
    int second = number(tokens, at + 2);
    if (isYear(tokens, at + 2) && first <= MONTHS_A_YEAR) {
      return month(second, first).map(date -> new Found(at, at + 3, date));
    }
    return isYear(tokens, at) && second <= MONTHS_A_YEAR && tokens.is(at + 1, "-")
        ? month(first, second).map(date -> new Found(at, at + 3, date))
        : Optional.empty();
  }

  /// A year after a word that leads to one.
  private static Optional<Found> year(Tokens tokens, int at) {
    boolean led = at > 0 && BEFORE_YEAR.contains(tokens.word(at - 1));
    boolean apart = at > 0 && (tokens.is(at - 1, ")") || tokens.is(at - 1, ","));
    boolean stops = at + 1 < tokens.size() && STOPS.contains(tokens.word(at + 1));
    boolean label = tokens.beginsLine(at) && tokens.is(at + 1, ":");
    return (led || label || (apart && stops)) && isYear(tokens, at)
        ? PartialDate.parse(tokens.word(at)).map(date -> new Found(at, at + 1, date))
        : Optional.empty();
  }

  private static Optional<PartialDate> day(int year, int month, int day) {
    try {
      return year >= FIRST_YEAR && year <= LAST_YEAR
          ? Optional.of(PartialDate.of(LocalDate.of(year, month, day)))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> month(int year, int month) {
    if (month < 1 || month > MONTHS_A_YEAR) {
      return Optional.empty();
    }
    YearMonth whole = YearMonth.of(year, month);
    return Optional.of(new PartialDate(whole.atDay(1), whole.atEndOfMonth()));
  }

  private static boolean isYear(Tokens tokens, int at) {
    return tokens.is(at, Tokens.Kind.NUMBER)
        && tokens.end(at) - tokens.start(at) == 4
        && number(tokens, at) >= FIRST_YEAR
        && number(tokens, at) <= LAST_YEAR;
  }

  private static int month(Tokens tokens, int at) {
    if (!tokens.is(at, Tokens.Kind.WORD)) {
      return 0;
    }
    String word = tokens.word(at);
    int full = LONG_MONTHS.indexOf(word);
    return 1 + (full >= 0 ? full : MONTHS.indexOf(word.equals("sept") ? "sep" : word));
  }

  private static String word(Tokens tokens, int at) {
    return at < tokens.size() ? tokens.word(at) : "";
  }

  private static int number(Tokens tokens, int at) {
    Optional<BigDecimal> value =
        at < tokens.size()
                && tokens.is(at, Tokens.Kind.NUMBER)
                && tokens.end(at) - tokens.start(at) <= 4
            ? org.opsonin.text.unit.Numbers.read(tokens.word(at))
            : Optional.empty();
    return value.filter(one -> one.scale() <= 0).map(BigDecimal::intValue).orElse(-1);
  }

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
