package org.opsonin.text.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.opsonin.chart.Range;
import org.opsonin.kernel.Quantity;

/// Amounts of a file of facts: `80 %`, `<10`, `>=50 %`, `1 to 49 %`.
final class Amounts {

  private static final String EXPECTED =
      "a number and its unit, such as `9.8 g/dL`, `>=50 %`, `<10`, `1 to 49 %`";

  private Amounts() {}

  static Range range(String written) {
    int to = written.indexOf(" to ");
    if (to >= 0) {
      return between(written.substring(0, to).strip(), written.substring(to + 4).strip());
    }
    return switch (sign(written)) {
      case ">=" -> Range.atLeast(quantity(written.substring(2)));
      case "<=" -> Range.atMost(quantity(written.substring(2)));
      case ">" -> Range.above(quantity(written.substring(1)));
      case "<" -> Range.below(quantity(written.substring(1)));
      default -> Range.exactly(quantity(written));
    };
  }

  private static Range between(String first, String last) {
    boolean above = first.startsWith(">");
    boolean below = last.startsWith("<");
    Quantity high = quantity(below ? last.substring(1) : last);
    Quantity low = new Quantity(quantity(above ? first.substring(1) : first).value(), high.unit());
    return new Range(Optional.of(low), !above, Optional.of(high), !below);
  }

  private static String sign(String written) {
    int end = 0;
    while (end < written.length() && "<>=".indexOf(written.charAt(end)) >= 0) {
      end++;
    }
    return written.substring(0, end);
  }

  /// A number with its unit; without one it is a plain number.
  static Quantity quantity(String written) {
    String plain = written.strip();
    try {
      return plain.indexOf(' ') < 0
          ? new Quantity(new BigDecimal(plain), "1")
          : Quantity.parse(plain).orElseThrow(() -> new Line.Unread("no amount", EXPECTED));
    } catch (IllegalArgumentException notANumber) {
      throw new Line.Unread("no amount", EXPECTED);
    }
  }
}
