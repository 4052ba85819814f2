package org.opsonin.trial.ctml.matchminer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.opsonin.trial.ctml.matchminer.FieldTest.Comparison;

/// Conditions such as `>=18`, `<0.5` and `==40` as the engine takes them apart: what is no digit
/// and
/// no dot is the operator, wherever it stands, and nothing else may remain.
final class Ranges {

  private static final Map<String, Comparison> OF_NUMBERS =
      Map.of(
          "==", Comparison.EQUAL,
          ">=", Comparison.AT_LEAST,
          "<=", Comparison.AT_MOST,
          ">", Comparison.ABOVE,
          "<", Comparison.BELOW);

  /// The older, the earlier born. `>` and `>=` both admit the birthday itself, as do `<` and `<=`.
  private static final Map<String, Comparison> OF_BIRTH_DATES =
      Map.of(
          "==", Comparison.EQUAL,
          ">=", Comparison.AT_MOST,
          "<=", Comparison.AT_LEAST,
          ">", Comparison.AT_MOST,
          "<", Comparison.AT_LEAST);

  private static final int MONTHS = 12;
  private static final int LONGEST = 12;

  private Ranges() {}

  /// A number's range; empty if the engine would fail on it.
  static Optional<FieldTest> number(String written) {
    Comparison how = OF_NUMBERS.get(operator(written));
    String digits = digits(written);
    if (how == null || !digits.matches("\\d+\\.?\\d*") || digits.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    return Optional.of(new FieldTest.Compared(how, new BigDecimal(digits)));
  }

  /// An age as a range of birth dates, written as numbers `19801125`; empty if the engine would
  /// fail on it.
  ///
  /// A fraction of a year is rounded to whole months, a half month to the even side: `0.5` is six
  /// months. The birthday of 29 February falls on 28 February in other years.
  static Optional<FieldTest> age(String written, LocalDate on) {
    Comparison how = OF_BIRTH_DATES.get(operator(written));
    String[] parts = digits(written).split("\\.", -1);
    if (how == null || parts[0].length() > LONGEST || written.length() > 4 * LONGEST) {
      return Optional.empty();
    }
    long years = parts[0].isEmpty() ? 0 : Long.parseLong(parts[0]);
    double fraction = parts.length > 1 ? Double.parseDouble("0." + parts[1] + "0") : 0;
    long months = (long) Math.rint(fraction * MONTHS);
    try {
      LocalDate born = on.minusMonths(Math.addExact(Math.multiplyExact(years, MONTHS), months));
      if (born.getYear() < 1) {
        return Optional.empty();
      }
      int number = (born.getYear() * 100 + born.getMonthValue()) * 100 + born.getDayOfMonth();
      return Optional.of(new FieldTest.Compared(how, BigDecimal.valueOf(number)));
    } catch (DateTimeException | ArithmeticException never) {
      return Optional.empty();
    }
  }

  private static String operator(String written) {
    return written.replaceAll("[0-9.]", "");
  }

  private static String digits(String written) {
    String digits = written.replaceAll("[^0-9.]", "");
    return digits.startsWith(".") ? "0" + digits : digits;
  }
}
