package org.opsonin.toxicity.celltherapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.SharedFacts;

class CrsTest {

  @Test
  void agreesWithEveryRowOfTheExpandedTable() {
    var rows = SharedFacts.rows("vectors/toxicity/crs_expansion_derived.tsv");

    assertThat(rows).hasSize(64);
    for (Map<String, String> row : rows) {
      var record = new LinkedHashMap<String, Object>(row);
      String expected = row.getOrDefault("expected_grade", "");
      record.keySet().removeAll(List.of("expected_grade", "provenance", "#"));

      String grade = Records.shown(Records.find(Scale.CRS, record));

      assertThat(grade)
          .as("row " + row.get("#"))
          .isEqualTo(expected.startsWith("not CRS") ? "not_crs" : expected);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # temperature      | grade
          38.0 Cel           | 1
          37.99 Cel          | not_crs
          38.2 °C            | 1
          38.2 ºC            | 1
          38.2°C             | 1
          38.2 C             | 1
          37.9 C             | not_crs
          38.2 degrees       | 0-1
          100.4 F            | 1
          100.3 F            | not_crs
          100.4 °F           | 1
          100.4°F            | 1
          100.4 [degF]       | 1
          38,2 °C            | 0-1
          38.2               | 0-1
          100.4 C            | 0-1
          38.2 F             | 0-1
          """)
  void aTemperatureIsReadAsItIsUsuallyWritten(String temperature, String grade) {
    var record =
        Map.of(
            "temperature",
            temperature,
            "on_antipyretic_or_anticytokine_since_fever",
            "no",
            "hypotension",
            "none",
            "hypoxia",
            "none");
    var broken = new LinkedHashMap<>(record);
    broken.put("temperature", temperature.replace(' ', '\u00a0'));

    assertThat(Records.shown(Records.find(Scale.CRS, record))).isEqualTo(grade);
    assertThat(Records.shown(Records.find(Scale.CRS, broken))).isEqualTo(grade);
  }

  @ParameterizedTest(name = "fever {0}, treated {1}, hypotension {2}, hypoxia {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # fever | treated | hypotension                 | hypoxia           | grade
          Y       | N       | none                        | none              | 1
          N       | N       | multiple_vasopressors       | cpap              | not_crs
          N       | Y       | none                        | none              | 1
          N       | yes     | no_vasopressor              | none              | 2
          -       | Y       | one_vasopressor             | none              | 3
          Y       | -       | none                        | cpap              | 4
          -       | -       | none                        | blow_by           | 0-2
          N       | -       | one_vasopressor             | none              | 0-3
          Y       | N       | -                           | none              | 1-4
          Y       | N       | -                           | intubated         | 4
          Y       | N       | yes                         | none              | 2-4
          Y       | N       | yes                         | high_flow         | 3-4
          unknown | unknown | none                        | none              | 0-1
          N       | N       | -                           | -                 | not_crs
          Y       | N       | something                   | none              | 1-4
          """)
  void unknownSignsKeepEveryGradeTheyCanHave(
      String fever, String treated, String hypotension, String hypoxia, String grade) {
    var record =
        Map.of(
            "fever_ge_38",
            fever,
            "on_antipyretic_or_anticytokine_since_fever",
            treated,
            "hypotension",
            hypotension,
            "hypoxia",
            hypoxia);

    assertThat(Records.shown(Records.find(Scale.CRS, record))).isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # temperature | grade
          38.0 Cel      | 1
          37.9 Cel      | not_crs
          100.4 [degF]  | 1
          100.3 [degF]  | not_crs
          38,5 Cel      | 0-1
          385 Cel       | 0-1
          38.5          | 0-1
          38.5 kg       | 0-1
          """)
  void readsFeverFromATemperatureWithItsUnit(String temperature, String grade) {
    var record =
        Map.of(
            "temperature",
            temperature,
            "on_antipyretic_or_anticytokine_since_fever",
            "no",
            "hypotension",
            "none",
            "hypoxia",
            "none");

    assertThat(Records.shown(Records.find(Scale.CRS, record))).isEqualTo(grade);
  }

  @Test
  void deathFromItIsGradeFiveAndAnotherCauseIsNotIt() {
    assertThat(Records.shown(Records.find(Scale.CRS, Map.of("death_due_to_crs", true))))
        .isEqualTo("5");
    assertThat(
            Records.shown(
                Records.find(
                    Scale.CRS, Map.of("fever_ge_38", true, "attributable_to_other_cause", "yes"))))
        .isEqualTo("not_crs");
  }

  @Test
  void aFeverDeniedBesideAHighTemperatureSettlesNothing() {
    var assessment =
        Records.assess(
            Scale.CRS,
            Map.of(
                "fever_ge_38",
                "no",
                "temperature_c",
                39,
                "hypotension",
                "none",
                "hypoxia",
                "none"));

    assertThat(assessment.findings().getFirst().isSettled()).isFalse();
    assertThat(assessment.problems().getFirst().code()).isEqualTo("CELL-007");
    assertThat(assessment.problems().toString()).doesNotContain("39");
  }

  @Test
  void asksOnlyForWhatCanStillChangeTheGrade() {
    var finding = Records.find(Scale.CRS, Map.of("fever", true, "hypoxia", "low_flow"));

    assertThat(finding.missing()).containsExactly("hypotension");
    assertThat(finding.cautions()).isNotEmpty();
  }
}
