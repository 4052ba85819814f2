package org.opsonin.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.chart.Range;
import org.opsonin.kernel.Quantity;

/// A number in a text with its comparison and its unit: `at least 1.5 x 10^9/L`.
///
/// @param start first UTF-16 offset, comparison included
/// @param end offset after the last character, unit included
/// @param firstToken first of its [Tokens]
/// @param endToken token after its last
/// @param low lower bound; empty if there is none
/// @param lowIncluded whether `low` itself is possible
/// @param high upper bound; equal to `low` for a bare number
/// @param highIncluded whether `high` itself is possible
/// @param unit UCUM code; `{ULN}` and `{LLN}` for multiples of a limit of normal; empty if none
public record Measure(
    int start,
    int end,
    int firstToken,
    int endToken,
    Optional<BigDecimal> low,
    boolean lowIncluded,
    Optional<BigDecimal> high,
    boolean highIncluded,
    String unit) {

  /// Whether it is one number without a comparison, or with "equal to".
  public boolean isExact() {
    return low.isPresent() && low.equals(high);
  }

  /// The one number; empty for a bound or a range.
  public Optional<BigDecimal> exact() {
    return isExact() ? low : Optional.empty();
  }

  /// The lower bound if there is one, else the upper.
  public BigDecimal number() {
    return low.or(() -> high).orElseThrow();
  }

  /// The amount as a chart keeps it, in `unit`, or in `1` where there is none; empty if a number is
  /// negative or too long for a quantity.
  public Optional<Range> range() {
    try {
      return Optional.of(new Range(quantity(low), lowIncluded, quantity(high), highIncluded));
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  private Optional<Quantity> quantity(Optional<BigDecimal> value) {
    return value.map(number -> new Quantity(number, unit.isEmpty() ? "1" : unit));
  }

  /// [#number()] in whole days, a month as 30 and a year as 365; empty if it is no duration.
  public OptionalInt days() {
    int factor =
        switch (unit) {
          case "h" -> 0;
          case "d" -> 1;
          case "wk" -> 7;
          case "mo" -> 30;
          case "a" -> 365;
          default -> -1;
        };
    if (factor < 0) {
      return OptionalInt.empty();
    }
    BigDecimal days =
        factor == 0
            ? number().divide(BigDecimal.valueOf(24), RoundingMode.CEILING)
            : number().multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.CEILING);
    return days.abs().compareTo(BigDecimal.valueOf(100_000)) < 0
        ? OptionalInt.of(days.intValue())
        : OptionalInt.empty();
  }

  /// The words of the text.
  public String in(String text) {
    return text.substring(start, end);
  }
}
