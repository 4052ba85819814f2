package org.opsonin.toxicity.celltherapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcahtTest {

  /// Counts for days 0 to 30: `2000 x3, 400 x7, 2000`; the last goes on to the end, `?` is no
  /// count.
  private static List<Object> counts(String field, String text, int from, int to) {
    var days = new ArrayList<String>();
    for (String part : text.split(", *", -1)) {
      String[] words = part.split(" x", -1);
      int times = words.length > 1 ? Integer.parseInt(words[1]) : 1;
      for (int time = 0; time < times; time++) {
        days.add(words[0]);
      }
    }
    while (days.size() < to - from + 1) {
      days.add(days.getLast());
    }
    List<Object> counts = new ArrayList<>();
    for (int day = from; day <= to; day++) {
      String count = days.get(day - from);
      if (!count.equals("?")) {
        counts.add(Records.of(Map.of("day", day, field, Integer.valueOf(count))));
      }
    }
    return counts;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # neutrophils per microlitre, days 0 to 30           | grade
          2000                                                  | 0
          501                                                   | 0
          2000 x3, 500 x1, 2000                                 | 1
          2000 x3, 500 x6, 2000                                 | 1
          2000 x3, 500 x7, 2000                                 | 2
          2000 x3, 400 x13, 2000                                | 2
          2000 x3, 400 x14, 2000                                | 3
          2000 x3, 100 x6, 2000                                 | 1
          2000 x3, 100 x7, 2000                                 | 3
          2000 x3, 101 x7, 2000                                 | 2
          2000 x3, 100 x13, 2000                                | 3
          2000 x3, 100 x14, 2000                                | 4
          2000 x3, 400 x4, 2000 x2, 400 x4, 2000                | 2
          2000 x3, 400 x4, 2000 x3, 400 x4, 2000                | 1
          2000 x3, 400 x6, 2000 x3, 400 x6, 2000                | 1
          2000 x3, 400                                          | 4
          2000 x4, 400                                          | 3
          400                                                   | 4
          2000 x3, 400 x26, 2000                                | 3
          2000 x3, 400 x10, 2000 x2, 400                        | 4
          2000 x3, 400 x10, 2000 x3, 400                        | 3
          2000 x3, 400 x7, 2000 x2, ?                           | 2-4
          2000 x3, 400 x3, ? x1, 400 x3, 2000                   | 2
          2000 x3, 400 x3, ? x2, 400 x2, 2000                   | 2
          2000 x3, 400 x3, ? x3, 400 x3, 2000                   | 1-2
          2000 x3, ? x1, 400 x6, 2000                           | 1-2
          ?                                                     | 0-4
          """)
  void earlyNeutropeniaFollowsTheLongestStretch(String neutrophils, String grade) {
    var record = Map.of("measurements", counts("anc_uL", neutrophils, 0, 30));

    var finding = Records.find(Scale.ICAHT, "neutropenia_early", record);

    assertThat(Records.shown(finding)).isEqualTo(grade);
    assertThat(finding.isVerified()).isFalse();
    assertThat(finding.missing().isEmpty()).isEqualTo(finding.isSettled());
  }

  /// A list of days, from one or from the first and the last of them; or the word.
  private static Object days(String text) {
    if (!text.matches("[0-9-]*[0-9]")) {
      return text;
    }
    String[] ends = text.split("-", -1);
    return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
        .boxed()
        .toList();
  }

  @ParameterizedTest(name = "{0}, transfused on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # platelets in 10^9/L, days 0 to 30     | transfused | grade
          200                                      | no         | 0
          50                                       | no         | 0
          200 x3, 49 x1, 200                       | no         | 1
          200 x3, 49 x6, 200                       | no         | 1
          200 x3, 49 x7, 200                       | no         | 2
          200 x3, 20 x20, 200                      | no         | 2
          200 x3, 19 x1, 200                       | no         | 3
          200 x3, 19 x13, 200                      | no         | 3
          200 x3, 19 x14, 200                      | no         | 4
          200 x3, 19 x7, 200 x3, 19 x7, 200        | no         | 4
          200 x3, 19 x7, 200 x2, 19 x4, 200        | no         | 3
          200 x3, 19 x7, 200 x2, 19 x5, 200        | no         | 4
          200 x3, 19 x5, 30 x5, 19 x5, 200         | no         | 3
          200 x3, 19 x5, 30 x5, 19 x5, 200         | 8          | 4
          200 x3, 19 x5, 30 x5, 19 x5, 200         | 0          | 3
          200 x3, 19 x5, 30 x5, 19 x5, 200         | -          | 3-4
          150 x5, 15 x2, 25                        | no         | 3
          150 x5, 15 x2, 25                        | 7-30       | 4
          150 x5, 15 x2, 25                        | 7-11       | 3
          150 x5, 15 x2, 25                        | 7-12       | 4
          150 x5, 15 x2, 25                        | -          | 3-4
          60 x5, 19 x7, 60                         | no         | 3
          60 x5, 19 x7, 60                         | 11         | 3
          60 x5, 19 x7, 60                         | 12         | 4
          200 x17, 19 x13, 200                     | no         | 3-4
          200 x17, 19 x11, 200                     | no         | 3
          200 x17, 19 x11, 200                     | 28         | 4
          60 x5, 45 x2, 60                         | no         | 1
          60 x5, 45 x2, 60                         | 7-30       | 1-2
          """)
  void earlyThrombocytopeniaFollowsTheDaysInAll(String platelets, String transfused, String grade) {
    var record = new HashMap<String, Object>();
    record.put("measurements", counts("platelets_10e9L", platelets, 0, 30));
    record.put("platelet_transfusions", days(transfused));

    var finding = Records.find(Scale.ICAHT, "thrombocytopenia_early", record);

    assertThat(Records.shown(finding)).isEqualTo(grade);
    assertThat(finding.isVerified()).isTrue();
  }

  @ParameterizedTest(name = "after day 30 {0}: neutropenia {1}, thrombocytopenia {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # every 10 days from day 31   | neutrophils | as platelets
          2000, 2000, 2000              | 0           | 0
          2000, 1500, 1500, 2000        | 1           | 0
          2000, 1000, 1000, 2000        | 2           | 0
          2000, 1000, 1500, 2000        | 1-2         | 0
          2000, 400, 450, 2000          | 3           | 0
          2000, 100, 90, 2000           | 4           | 0
          2000, 400, 2000, 2000         | 0           | 0
          2000, 2000, 400               | 0-3         | 0
          2000, 90, 40, 200             | 4           | 1-2
          2000, 40, 40, 200             | 4           | 2
          2000, 19, 19, 200             | 4           | 3-4
          400                           | 0-4         | 0-4
          """)
  void lateGradesTakeTwoCounts(String values, String neutropenia, String thrombocytopenia) {
    List<Object> counts = new ArrayList<>();
    int day = 31;
    for (String value : values.split(", *", -1)) {
      counts.add(
          Records.of(
              Map.of(
                  "day", day,
                  "anc_uL", Integer.valueOf(value),
                  "platelets_10e9L", Integer.valueOf(value))));
      day += 10;
    }
    var record = Map.of("measurements", counts, "platelet_transfusions", "no");

    assertThat(Records.shown(Records.find(Scale.ICAHT, "neutropenia_late", record)))
        .isEqualTo(neutropenia);
    assertThat(Records.shown(Records.find(Scale.ICAHT, "thrombocytopenia_late", record)))
        .isEqualTo(thrombocytopenia);
  }

  @Test
  void saysWhichDaysWouldSettleIt() {
    var record =
        Map.of("measurements", counts("anc_uL", "2000 x3, 400 x3, ? x3, 400 x3, 2000", 0, 30));

    assertThat(Records.find(Scale.ICAHT, "neutropenia_early", record).missing())
        .containsExactly("anc on days 6-8");
    assertThat(
            Records.find(Scale.ICAHT, "neutropenia_early_interpolated", record)
                .cautions()
                .toString())
        .contains("By a convention");
  }

  @Test
  void datesAndDaysMeanTheSame() {
    var byDay = Map.of("measurements", counts("anc_uL", "2000 x3, 400 x7, 2000", 0, 30));
    List<Object> dated = new ArrayList<>();
    for (int day = 0; day <= 30; day++) {
      String date = LocalDate.of(2026, 1, 20).plusDays(day).toString();
      dated.add(Records.of(Map.of("date", date, "anc_uL", day >= 3 && day < 10 ? 400 : 2000)));
    }
    var byDate = Map.of("measurements", dated, "infusion_date", "2026-01-20");

    assertThat(Records.shown(Records.find(Scale.ICAHT, "neutropenia_early", byDate)))
        .isEqualTo(Records.shown(Records.find(Scale.ICAHT, "neutropenia_early", byDay)));
  }

  @Test
  void countingStopsAtProgression() {
    var record = new HashMap<String, Object>();
    record.put("measurements", counts("anc_uL", "2000 x4, 400", 0, 30));
    record.put("progression_day", 10);

    assertThat(Records.shown(Records.find(Scale.ICAHT, "neutropenia_early", record)))
        .isEqualTo("2");
    record.put("measurements", counts("anc_uL", "400", 0, 30));
    assertThat(Records.shown(Records.find(Scale.ICAHT, "neutropenia_early", record)))
        .isEqualTo("2-4");
  }

  @ParameterizedTest(name = "2000 every day, and {0} times {1} at an unknown day: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # times | neutrophils per microlitre | early | late
          1        | 2000                       | 0     | 0
          1        | 501                        | 0     | 0-2
          1        | 400                        | 0-1   | 0-3
          2        | 400                        | 0-2   | 0-3
          19       | 50                         | 0-4   | 0-4
          1        | low                        | 0-1   | 0-4
          """)
  void aCountOfUnknownDayMayBeOfAnyDay(int times, String count, String early, String late) {
    for (Object day : List.of("1.03.2026", "2026-03-05", 3.5, "-")) {
      List<Object> counts = counts("anc_uL", "2000", 0, 40);
      for (int time = 0; time < times; time++) {
        boolean isNumber = count.matches("\\d+");
        Object value = isNumber ? Integer.valueOf(count) : count;
        counts.add(Records.of(Map.of("day", day, "anc_uL", value)));
      }
      var record = Map.of("measurements", counts);

      var finding = Records.find(Scale.ICAHT, "neutropenia_early", record);
      assertThat(Records.shown(finding)).isEqualTo(early);
      assertThat(finding.missing().isEmpty()).isEqualTo(finding.isSettled());
      assertThat(Records.shown(Records.find(Scale.ICAHT, "neutropenia_late", record)))
          .isEqualTo(late);
    }
  }

  @Test
  void aCountThatCannotBeReadMayBeTheLowestOfItsDay() {
    List<Object> counts = counts("anc_uL", "2000", 0, 30);
    counts.add(Records.of(Map.of("day", 5, "anc", "nonsense")));

    var finding = Records.find(Scale.ICAHT, "neutropenia_early", Map.of("measurements", counts));

    assertThat(Records.shown(finding)).isEqualTo("0-1");
    assertThat(finding.missing()).containsExactly("anc on days 5");
  }

  @ParameterizedTest(name = "death_day {0}: {1}")
  @CsvSource({"10, 2", "no, 3", "in March, 0-4"})
  void aStopThatCannotBeToldLeavesTheGradeOpen(String death, String grade) {
    var record =
        Map.of("measurements", counts("anc_uL", "2000 x4, 400", 0, 30), "death_day", death);

    assertThat(Records.shown(Records.find(Scale.ICAHT, "neutropenia_early", record)))
        .isEqualTo(grade);
  }

  @Test
  void aTransfusionOfUnknownDayLeavesTheRecoveryOpen() {
    List<Object> counts = counts("platelets_10e9L", "60 x5, 19 x7, 60", 0, 30);
    counts.add(Records.of(Map.of("platelet_transfusion", "yes")));
    var record = Map.of("measurements", counts, "platelet_transfusions", List.of(1));

    assertThat(Records.shown(Records.find(Scale.ICAHT, "thrombocytopenia_early", record)))
        .isEqualTo("3-4");
  }

  @Test
  void aCountWithoutADayIsReported() {
    var assessment =
        Records.assess(
            Scale.ICAHT,
            Map.of("measurements", List.of(Records.of(Map.of("anc_uL", 400)), "nonsense")));

    assertThat(assessment.problems())
        .extracting(problem -> problem.code())
        .containsExactlyInAnyOrder("CELL-004", "CELL-008");
  }
}
