package org.opsonin.toxicity.celltherapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.opsonin.toxicity.celltherapy.scale.Finding;
import org.opsonin.toxicity.celltherapy.scale.Span;

/// Laws every scale obeys, over records drawn from a seed.
class CellTherapyProperties {

  /// Values of every field, mildest first; what is worse stands later.
  private static final Map<Scale, Map<String, List<String>>> SIGNS =
      Map.of(
          Scale.CRS,
          Map.of(
              "fever_ge_38", List.of("no", "yes"),
              "on_antipyretic_or_anticytokine_since_fever", List.of("no", "yes"),
              "hypotension",
                  List.of("none", "no_vasopressor", "one_vasopressor", "multiple_vasopressors"),
              "hypoxia", List.of("none", "blow_by", "facemask", "cpap")),
          Scale.ICANS,
          Map.of(
              "ice", List.of("10", "9", "7", "6", "3", "2", "0"),
              "consciousness",
                  List.of(
                      "not_depressed",
                      "awakens_spontaneously",
                      "awakens_to_voice",
                      "awakens_only_to_tactile",
                      "unarousable"),
              "seizure", List.of("none", "resolving", "prolonged"),
              "motor", List.of("none", "deep_focal_weakness"),
              "raised_icp_edema", List.of("none", "focal_edema", "diffuse_edema")),
          Scale.ICE,
          Map.of(
              "orientation_year", List.of("1", "0"),
              "orientation_month", List.of("1", "0"),
              "orientation_city", List.of("1", "0"),
              "orientation_hospital", List.of("1", "0"),
              "naming_3_objects", List.of("3", "2", "1", "0"),
              "follow_simple_command", List.of("1", "0"),
              "write_standard_sentence", List.of("1", "0"),
              "count_back_from_100_by_10", List.of("1", "0"),
              "unarousable", List.of("no", "yes")),
          Scale.HEMATOTOX,
          Map.of(
              "platelets", List.of("200 10*9/L", "175 10*9/L", "75 10*9/L", "74 10*9/L"),
              "anc", List.of("1201 /uL", "1200 /uL"),
              "hb", List.of("9.1 g/dL", "9.0 g/dL"),
              "crp", List.of("2.9 mg/dL", "3.0 mg/dL"),
              "ferritin", List.of("649 ng/mL", "650 ng/mL", "2001 ng/mL")));

  private static final List<Scale> SCALES =
      List.of(Scale.CRS, Scale.ICANS, Scale.ICE, Scale.HEMATOTOX);

  private static Map<String, String> whole(Scale scale, Random random) {
    Map<String, String> record = new LinkedHashMap<>();
    SIGNS
        .getOrDefault(scale, Map.of())
        .forEach((field, values) -> record.put(field, values.get(random.nextInt(values.size()))));
    return record;
  }

  private static Span span(Scale scale, Map<String, String> record) {
    Finding finding = Records.assess(scale, record).findings().getLast();
    return finding.possible().orElseThrow();
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  @Property(tries = 400, seed = "20261123")
  void worseNeverLowersTheGrade(@ForAll long seed) {
    var random = new Random(seed);
    Scale scale = one(SCALES, random);
    Map<String, String> record = whole(scale, random);
    String field = one(List.copyOf(record.keySet()), random);
    List<String> values = SIGNS.getOrDefault(scale, Map.of()).getOrDefault(field, List.of());
    var worse = new LinkedHashMap<>(record);
    int now = values.indexOf(record.get(field));
    worse.put(field, values.get(now + random.nextInt(values.size() - now)));

    assertThat(span(scale, worse).low())
        .as(scale + " " + record + " and then " + worse)
        .isGreaterThanOrEqualTo(span(scale, record).low());
  }

  @Property(tries = 400, seed = "20261123")
  void lessInformationNeverContradictsAllOfIt(@ForAll long seed) {
    var random = new Random(seed);
    Scale scale = one(SCALES, random);
    Map<String, String> record = whole(scale, random);
    Span all = span(scale, record);
    List<String> fields = new ArrayList<>(record.keySet());
    Collections.shuffle(fields, random);
    var less = new LinkedHashMap<>(record);
    Span before = all;
    for (String field : fields) {
      if (random.nextBoolean()) {
        less.remove(field);
      } else {
        less.put(field, "unknown");
      }
      Span now = span(scale, less);

      assertThat(now.low() <= before.low() && before.high() <= now.high())
          .as(scale + " " + record + " reduced to " + less + ": " + now + " after " + before)
          .isTrue();
      before = now;
    }
  }

  @Property(tries = 200, seed = "20261123")
  void theOrderOfAnswersDoesNotMatter(@ForAll long seed) {
    var random = new Random(seed);
    Scale scale = one(SCALES, random);
    Map<String, String> record = whole(scale, random);
    List<String> fields = new ArrayList<>(record.keySet());
    Collections.shuffle(fields, random);
    var other = new LinkedHashMap<String, String>();
    fields.forEach(field -> other.put(field, record.getOrDefault(field, "")));

    assertThat(Records.assess(scale, other).findings())
        .isEqualTo(Records.assess(scale, record).findings());
  }

  @Property(tries = 300, seed = "20261123")
  void unitsDoNotMatter(
      @ForAll @IntRange(max = 400) int platelets,
      @ForAll @IntRange(max = 4000) int neutrophils,
      @ForAll @IntRange(min = 10, max = 300) int tenthsOfHemoglobin,
      @ForAll @IntRange(max = 500) int crp,
      @ForAll @IntRange(max = 5000) int ferritin) {
    String hb = tenthsOfHemoglobin / 10 + "." + tenthsOfHemoglobin % 10;
    var one =
        Map.of(
            "platelets", platelets + " 10*9/L",
            "anc", neutrophils + " /uL",
            "hb", hb + " g/dL",
            "crp", crp + " mg/L",
            "ferritin", ferritin + " ng/mL",
            "ldh", "300 U/L");
    var other =
        Map.of(
            "platelets", platelets * 1000 + " cells/uL",
            "anc", neutrophils / 1000 + "." + "%03d".formatted(neutrophils % 1000) + " 10*9/L",
            "hb", tenthsOfHemoglobin + " g/L",
            "crp", crp / 10 + "." + crp % 10 + " mg/dL",
            "ferritin", ferritin + " ug/L",
            "ldh", "5 ukat/L");

    for (Scale scale : List.of(Scale.HEMATOTOX, Scale.EASIX)) {
      List<String> first = shown(scale, one);
      assertThat(shown(scale, other)).isEqualTo(first);
    }
  }

  private static List<String> shown(Scale scale, Map<String, String> record) {
    return Records.assess(scale, record).findings().stream()
        .map(
            finding ->
                finding
                    .value()
                    .map(value -> value.stripTrailingZeros().toPlainString())
                    .orElseGet(() -> Records.shown(finding)))
        .toList();
  }

  /// Counts of days 0 to 30 that wander.
  private static List<Integer> counts(Random random) {
    var counts = new ArrayList<Integer>();
    int at = 600;
    for (int day = 0; day <= 30; day++) {
      at = Math.max(0, at + random.nextInt(601) - 300);
      counts.add(at);
    }
    return counts;
  }

  private static Span early(List<Integer> days, List<Integer> counts, String field, String name) {
    List<Object> measurements = new ArrayList<>();
    for (int index = 0; index < days.size(); index++) {
      measurements.add(Records.of(Map.of("day", days.get(index), field, counts.get(index))));
    }
    var record = Map.of("measurements", measurements, "platelet_transfusions", "no");
    return Records.find(Scale.ICAHT, name, record).possible().orElseThrow();
  }

  @Property(tries = 150, seed = "20261123")
  void everyGapInTheCountsKeepsTheGradeOfTheWholeSeries(@ForAll long seed) {
    var random = new Random(seed);
    List<Integer> neutrophils = counts(random);
    List<Integer> platelets = neutrophils.stream().map(count -> count / 10).toList();
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day <= 30; day++) {
      days.add(day);
    }
    Span full = early(days, neutrophils, "anc_uL", "neutropenia_early");
    Span fullPlatelets = early(days, platelets, "platelets_10e9L", "thrombocytopenia_early");
    List<Integer> kept = days.stream().filter(day -> random.nextInt(4) > 0).toList();
    List<Integer> order = new ArrayList<>(kept);
    Collections.shuffle(order, random);

    Span some =
        early(order, order.stream().map(neutrophils::get).toList(), "anc_uL", "neutropenia_early");
    Span somePlatelets =
        early(
            order,
            order.stream().map(platelets::get).toList(),
            "platelets_10e9L",
            "thrombocytopenia_early");

    assertThat(full.isSettled()).isTrue();
    assertThat(some.low()).isLessThanOrEqualTo(full.low());
    assertThat(some.high()).isGreaterThanOrEqualTo(full.high());
    assertThat(somePlatelets.low()).isLessThanOrEqualTo(fullPlatelets.low());
    assertThat(somePlatelets.high()).isGreaterThanOrEqualTo(fullPlatelets.high());
  }

  @Property(tries = 150, seed = "20261123")
  void lowerCountsNeverLowerTheGrade(@ForAll long seed) {
    var random = new Random(seed);
    List<Integer> counts = counts(random);
    List<Integer> lower =
        counts.stream().map(count -> random.nextInt(3) == 0 ? count / 4 : count).toList();
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day <= 30; day++) {
      days.add(day);
    }

    assertThat(early(days, lower, "anc_uL", "neutropenia_early").low())
        .isGreaterThanOrEqualTo(early(days, counts, "anc_uL", "neutropenia_early").low());
  }
}
