package org.opsonin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest(name = "{0} against {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # one              | other              | order
          9.0 g/dL           | 90 g/L             | 0
          8.9 g/dL           | 90 g/L             | -1
          9.1 g/dL           | 90 g/L             | 1
          1 %                | 0.01 1             | 0
          3 10*3/uL          | 3 10*9/L           | 0
          1500 /uL           | 1.5 10*9/L         | 0
          9.0 g/dL           | 90 mmol/L          | -
          10 {mutations}/Mb  | 10 {mutations}/Mb  | 0
          0.00000000001 g/dL | 0.0000000001 g/L   | 0
          1 d                | 24 h               | 0
          1 [lb_av]          | 453 g              | 1
          1.0 g/d            | 1000 mg/d          | 0
          1.0 mL/s           | 60 mL/min          | 0
          3.5 mL/min         | 0.058 mL/s         | 1
          18 mo              | 1.5 a              | 0
          """)
  void comparesAmountsNotUnits(String one, String other, Integer order) {
    var compared = parse(one).compare(parse(other));

    assertThat(compared.map(Integer::signum)).isEqualTo(Optional.ofNullable(order));
  }

  @ParameterizedTest
  @CsvSource({"10", "mg", "1,5 mg", "''", "ten mg"})
  void refusesWhatIsNoQuantity(String text) {
    assertThat(Quantity.parse(text)).isEmpty();
  }

  @Test
  void refusesNumbersThatWouldFillTheMemory() {
    var huge = new BigDecimal("1e1000000000");

    assertThatThrownBy(() -> new Quantity(huge, "mg")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheReportedDigits() {
    assertThat(parse("9.00 g/dL")).hasToString("9.00 g/dL");
    assertThat(parse("60 %")).hasToString("60%");
    assertThat(parse("12 1")).hasToString("12");
  }

  private static Quantity parse(String text) {
    return Quantity.parse(text).orElseThrow();
  }
}
