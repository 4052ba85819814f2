package org.opsonin.toxicity.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.toxicity.triage.Reports.TRIAGE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;

class ClinicThresholdsTest {

  @Test
  void keepsWhatItDoesNotName() {
    var read =
        TRIAGE.clinicThresholds(
            "clinic.yaml",
            """
            name: Our clinic
            basedOn: quiet
            sentinelAmber: 1
            moreSentinels: [40, 9]
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.thresholds())
        .hasValueSatisfying(limits -> assertThat(limits.name()).isEqualTo("Our clinic"))
        .hasValueSatisfying(limits -> assertThat(limits.sentinelAmber()).isEqualTo(1))
        .hasValueSatisfying(limits -> assertThat(limits.riseTo()).isEqualTo(2))
        .hasValueSatisfying(limits -> assertThat(limits.moreSentinels()).containsExactly(9, 40));
  }

  @Test
  void aNameIsOneLine() {
    var read = TRIAGE.clinicThresholds("clinic.yaml", "name: \"Our\\nclinic\"\n");

    assertThat(read.thresholds()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).containsExactly("TRI-014");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # second line of the file   | code    | line
          redFlags: [chest-pain]      | TRI-011 | 2
          advice: none                | TRI-011 | 2
          sentinels: [16]             | TRI-011 | 2
          sentinelRed: 4              | TRI-012 | 2
          sentinelRed: 1              | TRI-012 | 2
          sentinelAmber: 3            | TRI-012 | 2
          otherAmber: 4               | TRI-012 | 2
          sentinelRise: 0             | TRI-012 | 2
          riseTo: two                 | TRI-012 | 2
          quietAfterSeen: -1          | TRI-012 | 2
          quietWithinDays: 365        | TRI-012 | 2
          sentinelRed: [2, 3]         | TRI-012 | 2
          presence: never             | TRI-013 | 2
          basedOn: mine               | TRI-015 | 2
          moreSentinels: [81]         | TRI-016 | 2
          moreSentinels: {a: b}       | TRI-016 | 2
          amberFrom: 2                | TRI-010 | 2
          name: twice                 | KB-001  | 2
          """)
  void refusesTheWholeFileForOneWrongLine(String line, String code, int at) {
    var read = TRIAGE.clinicThresholds("clinic.yaml", "name: Ours\n" + line + "\n");

    assertThat(read.thresholds()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
        .satisfies(problem -> assertThat(problem.where()).isEqualTo("clinic.yaml:" + at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | TRI-010
          just words       | TRI-010
          - a              | TRI-010
          sentinelRed: 2   | TRI-014
          name: ''         | TRI-014
          [                | KB-001
          """)
  void refusesWhatIsNoSetOfLimits(String text, String code) {
    assertThat(TRIAGE.clinicThresholds("clinic.yaml", text).problems())
        .extracting(Problem::code)
        .contains(code);
    assertThat(TRIAGE.clinicThresholds("clinic.yaml", text).thresholds()).isEmpty();
  }
}
