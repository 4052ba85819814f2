package org.opsonin.cli.grade.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers of a report, also where somebody wrote one as text: what can be read may be a warning
/// sign, so it counts, and is asked again by whoever reads it.
final class Numbers {

  private static final Pattern TYPED = Pattern.compile("[0-9]{1,4}([.,][0-9]{1,4})?");

  private static final int LONGEST = 40;

  private Numbers() {}

  /// The number of a field; empty if it is neither a number nor the text of one.
  static Optional<BigDecimal> of(JsonNode field) {
    if (field.isNumber()) {
      return Optional.of(field.decimalValue())
          .filter(number -> number.precision() <= LONGEST)
          .filter(number -> Math.abs(number.scale()) <= LONGEST);
    }
    return Optional.of(field)
        .filter(JsonNode::isTextual)
        .map(text -> text.asText().strip())
        .filter(text -> TYPED.matcher(text).matches())
        .map(text -> new BigDecimal(text.replace(',', '.')));
  }

  /// Whether a field is a whole number, written as one.
  static boolean isWhole(JsonNode field) {
    return field.isIntegralNumber() && field.canConvertToInt();
  }

  /// The number as a whole one; empty if it is none, or too long.
  static Optional<Integer> whole(BigDecimal number) {
    try {
      return Optional.of(number.intValueExact());
    } catch (ArithmeticException broken) {
      return Optional.empty();
    }
  }
}
