package org.opsonin.toxicity.monitoring;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of time as a source states it: 6 hours, 4 weeks, 1 month.
///
/// @param count at least 0
public record Span(int count, Unit unit) implements Comparable<Span> {

  /// A unit of time.
  public enum Unit {
    HOUR("h", 1),
    DAY("d", 24),
    WEEK("wk", 7 * 24),
    /// A calendar month; a twelfth of 365 days where lengths are compared.
    MONTH("mo", 730);

    private final String ucum;
    private final long hours;

    Unit(String ucum, long hours) {
      this.ucum = ucum;
      this.hours = hours;
    }
  }

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (h|d|wk|mo)");

  /// Checks the sign.
  ///
  /// @throws IllegalArgumentException if `count` is negative
  public Span {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative");
    }
  }

  /// A number of days.
  public static Span ofDays(int days) {
    return new Span(days, Unit.DAY);
  }

  /// Reads `6 h`, `14 d`, `4 wk` or `1 mo`; empty if the text is none of these.
  static Optional<Span> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    for (Unit unit : Unit.values()) {
      if (unit.ucum.equals(written.group(2))) {
        return Optional.of(new Span(Integer.parseInt(written.group(1)), unit));
      }
    }
    return Optional.empty();
  }

  /// The day `times` spans after `day`. Months are counted from `day` itself, so that a series from
  /// 31 January goes to the last of February and then to 31 March. Hours stay on the day.
  public LocalDate after(LocalDate day, int times) {
    long steps = (long) count * times;
    return switch (unit) {
      case HOUR -> day;
      case DAY -> day.plusDays(steps);
      case WEEK -> day.plusWeeks(steps);
      case MONTH -> day.plusMonths(steps);
    };
  }

  /// The length for comparison.
  long hours() {
    return count * unit.hours;
  }

  @Override
  public int compareTo(Span other) {
    return Long.compare(hours(), other.hours());
  }

  /// `4 weeks`, `1 month`.
  public String words() {
    return count + " " + noun() + (count == 1 ? "" : "s");
  }

  /// `day`, `week`, `month`: as in "every week".
  String noun() {
    return unit.name().toLowerCase(Locale.ROOT);
  }
}
