package org.opsonin.registry.study;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ages as registries write them: `18 Years`, `6 Months`, `N/A`.
final class Ages {

  /// Nobody has been older; a limit beyond this is a slip of the pen.
  private static final int OLDEST_YEARS = 150;

  private static final Pattern AGE =
      Pattern.compile("(\\d{1,6}) *(YEAR|MONTH|WEEK|DAY|HOUR|MINUTE)S?");

  private Ages() {}

  /// Whether the text says that there is no limit.
  static boolean isOpen(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    return plain.isEmpty() || plain.equals("N/A") || plain.equals("NA") || plain.equals("NONE");
  }

  /// The youngest age; empty if the text is no possible age.
  static Optional<Period> from(String text) {
    return read(text, false);
  }

  /// The oldest age, inclusive; empty if the text is no possible age. Four weeks last until the
  /// fifth begins.
  static Optional<Period> to(String text) {
    return read(text, true);
  }

  private static Optional<Period> read(String text, boolean last) {
    Matcher age = AGE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!age.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(age.group(1));
    Period period =
        switch (age.group(2)) {
          case "YEAR" -> Period.ofYears(number);
          case "MONTH" -> Period.ofMonths(number);
          case "WEEK" -> Period.ofDays(number * 7 + (last ? 6 : 0));
          case "DAY" -> Period.ofDays(number);
          default -> Period.ofDays(number / (age.group(2).equals("HOUR") ? 24 : 24 * 60));
        };
    return days(period) <= OLDEST_YEARS * 365.25 ? Optional.of(period) : Optional.empty();
  }

  /// Whether the youngest age is beyond the oldest, so that nobody could take part.
  static boolean isEmpty(Period from, Period to) {
    Period last =
        to.getYears() > 0
            ? to.plusYears(1)
            : to.getMonths() > 0 ? to.plusMonths(1) : to.plusDays(1);
    return !LocalDate.EPOCH.plus(from).isBefore(LocalDate.EPOCH.plus(last));
  }

  private static double days(Period period) {
    return period.getYears() * 365.25 + period.getMonths() * 30.4375 + period.getDays();
  }

  /// The text an age is stored as.
  static String text(Period age) {
    if (age.getDays() != 0) {
      return Math.round(days(age)) + " Days";
    }
    return age.getMonths() != 0 ? age.toTotalMonths() + " Months" : age.getYears() + " Years";
  }
}
