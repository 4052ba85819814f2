package org.opsonin.toxicity.celltherapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcansTest {

  /// A second table of the same scale, written by column instead of by domain: the highest column
  /// in which any domain stands is the grade.
  private static final Map<String, Integer> COLUMNS =
      Map.ofEntries(
          Map.entry("consciousness=not_depressed", 0),
          Map.entry("consciousness=awakens_spontaneously", 1),
          Map.entry("consciousness=awakens_to_voice", 2),
          Map.entry("consciousness=awakens_only_to_tactile", 3),
          Map.entry("consciousness=unarousable", 4),
          Map.entry("seizure=none", 0),
          Map.entry("seizure=clinical_resolving_rapidly", 3),
          Map.entry("seizure=nonconvulsive_resolving_with_intervention", 3),
          Map.entry("seizure=prolonged_gt_5_min", 4),
          Map.entry("seizure=repetitive_without_return_to_baseline", 4),
          Map.entry("motor=none", 0),
          Map.entry("motor=deep_focal_weakness", 4),
          Map.entry("raised_icp_edema=none", 0),
          Map.entry("raised_icp_edema=focal_local_edema_on_imaging", 3),
          Map.entry("raised_icp_edema=diffuse_edema", 4),
          Map.entry("raised_icp_edema=decerebrate_or_decorticate_posturing", 4),
          Map.entry("raised_icp_edema=cn_vi_palsy", 4),
          Map.entry("raised_icp_edema=papilledema", 4),
          Map.entry("raised_icp_edema=cushing_triad", 4));

  /// What each ICE score stands for, 0 to 10.
  private static final int[] ICE = {3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 0};

  @Test
  void agreesWithASecondTableOverItsWholeDomain() {
    int seen = 0;
    for (int ice = 0; ice <= 10; ice++) {
      for (String consciousness : values("consciousness")) {
        for (String seizure : values("seizure")) {
          for (String motor : values("motor")) {
            for (String pressure : values("raised_icp_edema")) {
              var record = record(ice, consciousness, seizure, motor, pressure);
              int expected = ICE[ice];
              for (var sign : record.entrySet()) {
                expected =
                    Math.max(
                        expected, COLUMNS.getOrDefault(sign.getKey() + "=" + sign.getValue(), 0));
              }

              assertThat(Records.shown(Records.find(Scale.ICANS, record)))
                  .as(record.toString())
                  .isEqualTo(String.valueOf(expected));
              seen++;
            }
          }
        }
      }
    }
    assertThat(seen).isEqualTo(11 * 5 * 5 * 2 * 7);
  }

  private static Iterable<String> values(String field) {
    return COLUMNS.keySet().stream()
        .filter(key -> key.startsWith(field + "="))
        .map(key -> key.substring(field.length() + 1))
        .sorted()
        .toList();
  }

  private static Map<String, Object> record(
      int ice, String consciousness, String seizure, String motor, String pressure) {
    var record = new LinkedHashMap<String, Object>();
    record.put("ice", ice);
    record.put("age_years", 40);
    record.put("consciousness", consciousness);
    record.put("seizure", seizure);
    record.put("motor", motor);
    record.put("raised_icp_edema", pressure);
    return record;
  }

  @ParameterizedTest(name = "{0} does not raise the grade")
  @CsvSource({"tremor", "myoclonus", "intracranial_hemorrhage"})
  void tremorMyoclonusAndBleedingDoNotRaiseIt(String field) {
    for (int ice = 0; ice <= 10; ice++) {
      var record = record(ice, "not_depressed", "none", "none", "none");
      String before = Records.shown(Records.find(Scale.ICANS, record));
      record.put(field, true);

      assertThat(Records.shown(Records.find(Scale.ICANS, record))).isEqualTo(before);
      assertThat(Records.assess(Scale.ICANS, record).ignored()).isEmpty();
    }
  }

  @ParameterizedTest(name = "age {0}, ICE {1}, CAPD {2}, consciousness {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # age | ice | capd   | consciousness         | grade
          11    | -   | 9      | not_depressed         | 3
          11    | -   | 32     | awakens_to_voice      | 3
          11    | -   | 8      | not_depressed         | 0-1
          11    | -   | 8      | awakens_spontaneously | 1
          11    | -   | 8      | awakens_to_voice      | 2
          11    | 0   | 0      | awakens_to_voice      | 2
          11    | 3   | -      | not_depressed         | 0-4
          11    | -   | unable | not_depressed         | 4
          11    | -   | 33     | not_depressed         | 0-4
          12    | 9   | 9      | not_depressed         | 1
          12    | -   | 9      | not_depressed         | 0-3
          -     | 9   | -      | not_depressed         | 1
          -     | -   | 9      | not_depressed         | 3
          -     | 9   | 9      | not_depressed         | 1-3
          40    | -   | -      | unarousable           | 4
          40    | 0   | -      | -                     | 3-4
          40    | 10  | -      | not_depressed         | 0
          """)
  void childrenUnderTwelveAreGradedByCapd(
      String age, String ice, String capd, String consciousness, String grade) {
    var record = new LinkedHashMap<String, Object>();
    record.put("age_years", age);
    record.put("ice", ice);
    record.put("capd", capd);
    record.put("consciousness", consciousness);
    record.put("seizure", "none");
    record.put("motor", "none");
    record.put("raised_icp_edema", "none");

    assertThat(Records.shown(Records.find(Scale.ICANS, record))).isEqualTo(grade);
  }

  @Test
  void saysWhatIsNotVerifiedForChildren() {
    var finding = Records.find(Scale.ICANS, Map.of("age_years", 5, "capd", 12));

    assertThat(finding.cautions().toString()).contains("not verified");
  }

  @ParameterizedTest(name = "{0} and {1}: score {2}, grade {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # naming | the other seven | score | grade
          3        | 1               | 10    | 0
          2        | 1               | 9     | 1
          yes      | yes             | 10    | 0
          no       | yes             | 7-9   | 1
          -        | 1               | 7-10  | 0-1
          0        | 1               | 7     | 1
          0        | 0               | 0     | 3-4
          3        | -               | 3-10  | 0-2
          4        | 1               | 7-10  | 0-1
          """)
  void missingTestsNeverCountAsZero(String naming, String others, String score, String grade) {
    var record = new LinkedHashMap<String, Object>();
    record.put("naming_3_objects", naming);
    for (String test :
        new String[] {
          "orientation_year",
          "orientation_month",
          "orientation_city",
          "orientation_hospital",
          "follow_simple_command",
          "write_standard_sentence",
          "count_back_from_100_by_10"
        }) {
      record.put(test, others);
    }

    assertThat(Records.shown(Records.find(Scale.ICE, "score", record))).isEqualTo(score);
    assertThat(Records.shown(Records.find(Scale.ICE, "grade", record))).isEqualTo(grade);
  }

  @Test
  void aScoreThatIsNotTheSumOfItsTestsSettlesNothing() {
    var assessment = Records.assess(Scale.ICE, Map.of("score", 10, "orientation_year", 0));

    assertThat(assessment.findings().getFirst().isSettled()).isFalse();
    assertThat(assessment.problems().getFirst().code()).isEqualTo("CELL-007");
  }

  @ParameterizedTest(name = "score {0}, unarousable {1}, consciousness {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # score | unarousable | consciousness       | grade
          0       | -           | -                   | 3-4
          0       | -           | unarousable         | 4
          0       | -           | coma                | 4
          0       | -           | awakens_to_voice    | 3
          0       | -           | depressed           | 3-4
          0       | yes         | unarousable         | 4
          0       | no          | unarousable         | 3-4
          0       | no          | -                   | 3
          5       | -           | unarousable         | 2
          """)
  void aScoreOfZeroAsksHowFarThePersonIsAwake(
      int score, String unarousable, String consciousness, String grade) {
    var record = Map.of("score", score, "unarousable", unarousable, "consciousness", consciousness);

    var assessment = Records.assess(Scale.ICE, record);

    assertThat(Records.shown(assessment.findings().getLast())).isEqualTo(grade);
    assertThat(assessment.ignored()).isEmpty();
  }
}
