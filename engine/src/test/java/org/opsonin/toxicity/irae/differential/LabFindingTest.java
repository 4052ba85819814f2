package org.opsonin.toxicity.irae.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.irae.Clue;
import org.opsonin.toxicity.irae.Clue.State;

class LabFindingTest {

  @ParameterizedTest(name = "{0} in {1} to {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # value   | lower | upper  | high    | low     | normal
          41 U/L    | -     | 40 U/L | MET     | NOT_MET | NOT_MET
          40 U/L    | -     | 40 U/L | NOT_MET | UNKNOWN | UNKNOWN
          40 U/L    | 5 U/L | 40 U/L | NOT_MET | NOT_MET | MET
          4 U/L     | 5 U/L | 40 U/L | NOT_MET | MET     | NOT_MET
          4 U/L     | 5 U/L | -      | NOT_MET | MET     | NOT_MET
          5 U/L     | 5 U/L | -      | UNKNOWN | NOT_MET | UNKNOWN
          41 U/L    | -     | -      | UNKNOWN | UNKNOWN | UNKNOWN
          0.041 kU/L| -     | 40 U/L | MET     | NOT_MET | NOT_MET
          41 U/L    | -     | 40 mg/L| UNKNOWN | UNKNOWN | UNKNOWN
          """)
  void isHighLowOrNormalByTheLimitsOfItsReport(
      String value, String lower, String upper, Truth high, Truth low, Truth normal) {
    LabFinding finding = finding(value, lower, upper);

    assertThat(finding.is(State.HIGH)).isEqualTo(high);
    assertThat(finding.is(State.LOW)).isEqualTo(low);
    assertThat(finding.is(State.NORMAL)).isEqualTo(normal);
  }

  @ParameterizedTest(name = "{0}, upper {1}, above {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # value       | upper  | limit                      | truth
          120 U/L       | 40 U/L | 3 {ULN}                    | NOT_MET
          121 U/L       | 40 U/L | 3 {ULN}                    | MET
          121 U/L       | -      | 3 {ULN}                    | UNKNOWN
          13.9 mmol/L   | -      | 250 mg/dL; 13.9 mmol/L     | NOT_MET
          14 mmol/L     | -      | 250 mg/dL; 13.9 mmol/L     | MET
          251 mg/dL     | -      | 250 mg/dL; 13.9 mmol/L     | MET
          2.6 g/L       | -      | 250 mg/dL; 13.9 mmol/L     | MET
          14 U/L        | -      | 250 mg/dL; 13.9 mmol/L     | UNKNOWN
          """)
  void isBeyondALimitInAnyOfItsUnits(String value, String upper, String limits, Truth truth) {
    var beyond =
        new Clue.Beyond(
            "test",
            true,
            List.of(limits.split("; ", -1)).stream()
                .map(text -> Quantity.parse(text).orElseThrow())
                .toList());

    assertThat(finding(value, "-", upper).is(beyond)).isEqualTo(truth);
  }

  private static LabFinding finding(String value, String lower, String upper) {
    return new LabFinding.Reported(
        "test",
        Quantity.parse(value).orElseThrow(),
        Optional.ofNullable(lower).flatMap(Quantity::parse),
        Optional.ofNullable(upper).flatMap(Quantity::parse));
  }
}
