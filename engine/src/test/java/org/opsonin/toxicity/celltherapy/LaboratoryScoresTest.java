package org.opsonin.toxicity.celltherapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;

class LaboratoryScoresTest {

  private static Map<String, Object> record(
      String platelets, String anc, String hb, String crp, String ferritin) {
    var record = new LinkedHashMap<String, Object>();
    record.put("platelets", platelets);
    record.put("anc", anc);
    record.put("hb", hb);
    record.put("crp", crp);
    record.put("ferritin", ferritin);
    return record;
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}: score {5}, group {6}, borderline {7}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # platelets  | anc          | hb         | crp        | ferritin   | score | group | borderline
          176 10*9/L   | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 0     | low   | none
          175 10*9/L   | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 1     | low   | platelets
          75 10*9/L    | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 1     | low   | platelets
          74 10*9/L    | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 2     | high  | none
          176 10*9/L   | 1200 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 1     | low   | anc
          176 10*9/L   | 1.2 10*9/L   | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 1     | low   | anc
          176 10*9/L   | 1201 /uL     | 9.0 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 1     | low   | hb
          176 10*9/L   | 1201 /uL     | 90 g/L     | 2.9 mg/dL  | 649 ng/mL  | 1     | low   | hb
          176 10*9/L   | 1201 /uL     | 9.1 g/dL   | 3.0 mg/dL  | 649 ng/mL  | 1     | low   | crp
          176 10*9/L   | 1201 /uL     | 9.1 g/dL   | 30 mg/L    | 649 ng/mL  | 1     | low   | crp
          176 10*9/L   | 1201 /uL     | 9.1 g/dL   | 29 mg/L    | 649 ng/mL  | 0     | low   | none
          176 10*9/L   | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 650 ug/L   | 1     | low   | ferritin
          176 10*9/L   | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 2000 ng/mL | 1     | low   | ferritin
          176 10*9/L   | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 2001 ng/mL | 2     | high  | none
          10 10*9/L    | 0 /uL        | 6 g/dL     | 20 mg/dL   | 9000 ng/mL | 7     | high  | none
          90 G/L       | 0.9 G/L      | 91 g/L     | 2.9 mg/dL  | 649 ng/mL  | 2     | high  | none
          90 /uL       | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 0-2   | none  | none
          90000 /uL    | 1201 /uL     | 9.1 g/dL   | 2.9 mg/dL  | 649 ng/mL  | 1     | low   | none
          10 K/uL      | 0 /uL        | 6 g/dL     | 20 mg/dL   | -          | 5-7   | high  | none
          200 10*9/L   | 3000 /uL     | 12 g/dL    | 1 mg/dL    | -          | 0-2   | none  | none
          200 10*9/L   | -            | 12 g/dL    | 1 mg/dL    | 100 ng/mL  | 0-1   | low   | none
          """)
  void addsPointsAndShowsWhatIsAtALimit(
      String platelets,
      String anc,
      String hb,
      String crp,
      String ferritin,
      String score,
      String group,
      String borderline) {
    var finding = Records.find(Scale.HEMATOTOX, record(platelets, anc, hb, crp, ferritin));

    assertThat(Records.shown(finding)).isEqualTo(score);
    assertThat(finding.group().orElse(null)).isEqualTo(group);
    assertThat(finding.borderline())
        .isEqualTo(borderline == null ? List.of() : List.of(borderline));
    assertThat(finding.isVerified()).isFalse();
  }

  @Test
  void namesThatCarryAUnitMeanTheSame() {
    var finding =
        Records.find(
            Scale.HEMATOTOX,
            Map.of(
                "platelets_10e9L",
                74,
                "anc_uL",
                1200,
                "hb_g_dL",
                "8.9",
                "crp_mg_L",
                30,
                "ferritin_ng_mL",
                2001));

    assertThat(Records.shown(finding)).isEqualTo("7");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # field    | value       | problem
          crp        | 31          | CELL-005
          crp        | 31 g/mol    | CELL-005
          crp        | 3,1 mg/dL   | CELL-004
          crp        | <0.3 mg/dL  | CELL-004
          crp        | high        | CELL-004
          crp        | -1 mg/dL    | CELL-006
          crp_mg_dL  | 1e99        | CELL-004
          crp_mg_dL  | 101         | CELL-006
          hb         | 95 g/dL     | CELL-006
          hb         | 9 g/L       | CELL-006
          platelets  | 150000 10*9/L | CELL-006
          anc_uL     | 1.2         | CELL-005
          """)
  void refusesNumbersThatMustBeWrong(String field, String value, String problem) {
    var assessment = Records.assess(Scale.HEMATOTOX, Map.of(field, value));

    assertThat(assessment.problems()).extracting(Problem::code).containsExactly(problem);
    assertThat(Records.shown(assessment.findings().getFirst())).isEqualTo("0-7");
    assertThat(assessment.problems().getFirst().found()).doesNotContain(value);
  }

  @Test
  void twoUnlikeValuesOfOneThingAreNeitherUsed() {
    var assessment = Records.assess(Scale.HEMATOTOX, Map.of("crp", "31 mg/L", "crp_mg_dL", 31));

    assertThat(assessment.problems()).extracting(Problem::code).containsExactly("CELL-007");
    assertThat(assessment.findings().getFirst().missing()).contains("crp");
  }

  @ParameterizedTest(name = "LDH {0}, creatinine {1}, CRP {2}, platelets {3}: {4}, {5}, {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # ldh      | creatinine   | crp       | platelets   | easix   | m-easix | s-easix
          300 U/L    | 1.0 mg/dL    | 2 mg/dL   | 100 10*9/L  | 3.00000 | 6.00000 | 3.00000
          300 IU/L   | 1.0 mg/dL    | 20 mg/L   | 100 K/uL    | 3.00000 | 6.00000 | 3.00000
          5 ukat/L   | 1.0 mg/dL    | 20 mg/L   | 100 10*9/L  | 3.00000 | 6.00000 | 3.00000
          300 U/L    | 113.12 umol/L | 0 mg/L   | 100000 /uL  | 3.83884 | 0       | 3.00000
          300 U/L    | -            | -         | 7 10*9/L    | open    | open    | 42.8571
          300 U/L    | 1 mg/dL      | 1 mg/dL   | 0 10*9/L    | open    | open    | open
          """)
  void multipliesAndDividesInTheUnitsOfTheFormula(
      String ldh,
      String creatinine,
      String crp,
      String platelets,
      String easix,
      String modified,
      String simple) {
    var record = Map.of("ldh", ldh, "creatinine", creatinine, "crp", crp, "platelets", platelets);

    assertIndex("easix", record, easix);
    assertIndex("m_easix", record, modified);
    assertIndex("s_easix", record, simple);
  }

  private static void assertIndex(String name, Map<String, String> record, String expected) {
    var finding = Records.find(Scale.EASIX, name, record);
    if (expected.equals("open")) {
      assertThat(finding.isSettled()).isFalse();
      assertThat(finding.missing()).isNotEmpty();
    } else {
      assertThat(finding.value().orElseThrow()).isEqualByComparingTo(expected);
    }
  }

  @ParameterizedTest(name = "ferritin {0}, limit {1}, baseline {2}, rising {3}, explained {4}: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # ferritin | uln       | baseline  | rising | explained | prompt
          601 ng/mL  | 300 ng/mL | -         | -      | no        | think_of_iec_hs
          600 ng/mL  | 300 ng/mL | 300 ug/L  | no     | no        | not_shown
          600 ng/mL  | 300 ng/mL | -         | no     | no        | open
          600 ng/mL  | -         | 299 ng/mL | -      | -         | think_of_iec_hs
          -          | -         | -         | yes    | -         | think_of_iec_hs
          -          | -         | -         | yes    | yes       | explained_otherwise
          -          | -         | -         | no     | -         | open
          """)
  void promptsForTheHlhLikeSyndromeAndNeverGradesIt(
      String ferritin,
      String uln,
      String baseline,
      String rising,
      String explained,
      String prompt) {
    var finding =
        Records.find(
            Scale.IECHS,
            Map.of(
                "ferritin", ferritin,
                "ferritin_uln", uln,
                "ferritin_baseline", baseline,
                "ferritin_rapidly_rising", rising,
                "explained_by_crs_infection_or_progression", explained));

    assertThat(Records.shown(finding)).isEqualTo(prompt);
    assertThat(finding.value()).isEmpty();
    assertThat(finding.possible()).isEmpty();
    assertThat(finding.isVerified()).isFalse();
    assertThat(finding.cautions().toString()).contains("not verified");
  }
}
