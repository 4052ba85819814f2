package org.opsonin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

  @ParameterizedTest(name = "{0}, {1}: both {2}, either {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one     | other   | both    | either
          MET       | MET     | MET     | MET
          MET       | NOT_MET | NOT_MET | MET
          MET       | UNKNOWN | UNKNOWN | MET
          NOT_MET   | MET     | NOT_MET | MET
          NOT_MET   | NOT_MET | NOT_MET | NOT_MET
          NOT_MET   | UNKNOWN | NOT_MET | UNKNOWN
          UNKNOWN   | MET     | UNKNOWN | MET
          UNKNOWN   | NOT_MET | NOT_MET | UNKNOWN
          UNKNOWN   | UNKNOWN | UNKNOWN | UNKNOWN
          """)
  void combinesAsKleeneDoes(Truth one, Truth other, Truth both, Truth either) {
    assertThat(one.and(other)).isEqualTo(both);
    assertThat(one.or(other)).isEqualTo(either);
    assertThat(one.negate().or(other.negate())).isEqualTo(both.negate());
  }
}
