package org.opsonin.trial.ctml.matchminer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.trial.ctml.tree.Tree;

class AgeTest {

  @ParameterizedTest(name = "{0} on {1}, born {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # range  | on         | born     | passes
          >=18     | 2000-07-12 | 19820712 | true
          >=18     | 2000-07-12 | 19820713 | false
          >18      | 2000-07-12 | 19820712 | true
          >18      | 2000-07-12 | 19820713 | false
          <18      | 2000-07-12 | 19820712 | true
          <18      | 2000-07-12 | 19820711 | false
          <=18     | 2000-07-12 | 19820712 | true
          <=18     | 2000-07-12 | 19820711 | false
          ==18     | 2000-07-12 | 19820712 | true
          ==18     | 2000-07-12 | 19820713 | false
          # leap days: 18 years before 29 February 2024 is 28 February 2006
          >=18     | 2024-02-29 | 20060228 | true
          >=18     | 2024-02-29 | 20060301 | false
          >=18     | 2022-02-28 | 20040229 | false
          >=18     | 2022-03-01 | 20040229 | true
          >=20     | 2024-02-29 | 20040229 | true
          # fractions are whole months
          >=0.083  | 2024-03-31 | 20240229 | true
          >=0.083  | 2024-03-31 | 20240301 | false
          >=.5     | 2024-08-31 | 20240229 | true
          <0.5     | 2024-08-31 | 20240229 | true
          <0.5     | 2024-08-31 | 20240228 | false
          >=1.5    | 2024-02-29 | 20220829 | true
          >=1.5    | 2024-02-29 | 20220830 | false
          >=17.999 | 2000-07-12 | 19820712 | true
          >=17.999 | 2000-07-12 | 19820713 | false
          # half a month goes to the even side: 0.125 is 2 months, 0.375 is 4
          >=0.125  | 2000-07-12 | 20000512 | true
          >=0.125  | 2000-07-12 | 20000513 | false
          >=0.375  | 2000-07-12 | 20000312 | true
          >=0.375  | 2000-07-12 | 20000313 | false
          """)
  void countsToTheBirthday(String range, LocalDate on, int born, boolean passes) {
    FieldTest test = Ranges.age(range, on).orElseThrow();

    assertThat(test.passes(Optional.of(new Tree.Amount(0, BigDecimal.valueOf(born)))))
        .isEqualTo(passes);
    assertThat(test.passes(Optional.empty())).isFalse();
    assertThat(test.passes(Optional.of(new Tree.Text(0, String.valueOf(born))))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"18", "'>= 18'", "=>18", "!>=18", "old", ">=3000", "''", ">=99999999999999999999"})
  void refusesWhatTheEngineFailsOn(String range) {
    assertThat(Ranges.age(range, LocalDate.of(2000, 7, 12))).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # range | burden | passes
          >=10    | 10.0   | true
          >=10    | 9.99   | false
          >10     | 10     | false
          >10     | 10.01  | true
          <=10    | 10     | true
          <10     | 10     | false
          ==45.2  | 45.20  | true
          >=.5    | 0.5    | true
          """)
  void comparesNumbers(String range, BigDecimal burden, boolean passes) {
    assertThat(Ranges.number(range).orElseThrow().passes(Optional.of(new Tree.Amount(0, burden))))
        .isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({"10", "!>=10", ">=", ">=1.2.3", "'>= 10'"})
  void refusesNumbersTheEngineFailsOn(String range) {
    assertThat(Ranges.number(range)).isEmpty();
  }
}
