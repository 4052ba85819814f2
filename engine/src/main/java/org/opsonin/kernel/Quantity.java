package org.opsonin.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/// A measured number with its unit, kept as the source wrote it.
///
/// `equals` is the record's: 9.0 g/dL and 90 g/L are different records of the same amount. Ask
/// [#compare(Quantity)] about amounts.
///
/// @param value in `unit`; `BigDecimal` because 9.0 and 9.00 are different reports
/// @param unit UCUM code, such as `g/dL`, `%` or `{mutations}/Mb`
public record Quantity(BigDecimal value, String unit) {

  private static final int MOST_DIGITS = 40;

  /// Refuses a number too long to be a measurement, and a blank unit.
  ///
  /// @throws IllegalArgumentException if the unit is blank or the number has more than 40 digits
  public Quantity {
    if (unit.isBlank()) {
      throw new IllegalArgumentException("a quantity needs a unit");
    }
    if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("a quantity has at most " + MOST_DIGITS + " digits");
    }
  }

  /// Reads the form knowledge files use, `"10 {mutations}/Mb"`; empty if it is not one.
  public static Optional<Quantity> parse(String text) {
    int space = text.strip().indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Quantity(
              new BigDecimal(text.strip().substring(0, space)),
              text.strip().substring(space + 1).strip()));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  /// How this amount compares with `other` after conversion to a common unit; empty if the two do
  /// not measure the same dimension.
  public Optional<Integer> compare(Quantity other) {
    return in(other.unit).map(same -> same.value.compareTo(other.value));
  }

  /// The same amount in another UCUM unit of the same dimension; empty if there is none.
  public Optional<Quantity> in(String otherUnit) {
    if (unit.equals(otherUnit)) {
      return Optional.of(this);
    }
    return Units.convert(value, unit, otherUnit)
        .map(converted -> new Quantity(converted, otherUnit));
  }

  /// As a clinician writes it; braces of UCUM annotations are dropped.
  @Override
  public String toString() {
    String plainUnit = unit.equals("1") ? "" : unit.replace("{", "").replace("}", "");
    String number = value.toPlainString();
    return plainUnit.isEmpty() ? number : number + (plainUnit.equals("%") ? "%" : " " + plainUnit);
  }
}
