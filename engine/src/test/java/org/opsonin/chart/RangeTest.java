package org.opsonin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;

class RangeTest {

  @ParameterizedTest(name = "{0}{1} % at least 1 %: {2}, above 1 %: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sign | value | at least 1 | above 1
          =      | 0     | NOT_MET    | NOT_MET
          =      | 0.9   | NOT_MET    | NOT_MET
          =      | 1     | MET        | NOT_MET
          =      | 1.1   | MET        | MET
          <      | 1     | NOT_MET    | NOT_MET
          <=     | 1     | UNKNOWN    | NOT_MET
          <      | 5     | UNKNOWN    | UNKNOWN
          >      | 1     | MET        | MET
          >=     | 1     | MET        | UNKNOWN
          >=     | 0     | UNKNOWN    | UNKNOWN
          """)
  void isUnknownWhereTheBoundLiesOnBothSides(
      String sign, String value, Truth atLeast, Truth above) {
    var quantity = Quantity.parse(value + " %").orElseThrow();
    var range =
        switch (sign) {
          case "<" -> Range.below(quantity);
          case "<=" -> Range.atMost(quantity);
          case ">" -> Range.above(quantity);
          case ">=" -> Range.atLeast(quantity);
          default -> Range.exactly(quantity);
        };
    var one = Quantity.parse("1 %").orElseThrow();

    assertThat(range.isAtLeast(one)).isEqualTo(atLeast);
    assertThat(range.isAbove(one)).isEqualTo(above);
  }
}
