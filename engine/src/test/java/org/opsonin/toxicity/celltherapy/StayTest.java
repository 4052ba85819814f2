package org.opsonin.toxicity.celltherapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.toxicity.celltherapy.Course.Direction;
import org.opsonin.toxicity.celltherapy.form.Given;

class StayTest {

  private static Given.Fields crs(
      String at, String fever, String treated, String hypotension, String hypoxia) {
    return Records.of(
        Map.of(
            "at", at,
            "fever_ge_38", fever,
            "on_antipyretic_or_anticytokine_since_fever", treated,
            "hypotension", hypotension,
            "hypoxia", hypoxia));
  }

  private static final List<Given.Fields> STAY =
      List.of(
          crs("2026-03-01T08:00", "no", "no", "none", "none"),
          crs("2026-03-02T08:00", "yes", "no", "none", "none"),
          crs("2026-03-02T20:00", "yes", "yes", "no_vasopressor", "none"),
          crs("2026-03-03T08:00", "no", "-", "one_vasopressor", "low_flow"),
          crs("2026-03-04T08:00", "no", "-", "no_vasopressor", "none"),
          crs("2026-03-05T20:00", "no", "-", "none", "none"),
          crs("2026-03-06T08:00", "no", "-", "none", "none"));

  private static Course course(Scale scale, List<? extends Given> stay) {
    return Records.assess(scale, Map.of("stay", stay)).course().orElseThrow();
  }

  private static Optional<String> first(Course course, int grade) {
    return Optional.ofNullable(course.reached().get(grade)).orElseThrow().map(at -> at.text());
  }

  @Test
  void gradesEveryMomentAndSumsThemUp() {
    Course course = course(Scale.CRS, STAY);

    assertThat(course.points())
        .extracting(point -> Records.shown(point.findings().getFirst()))
        .containsExactly("not_crs", "1", "2", "3", "2", "1", "1");
    assertThat(course.worst().orElseThrow().low()).isEqualByComparingTo("3");
    assertThat(course.worst().orElseThrow().isSettled()).isTrue();
    assertThat(first(course, 3)).contains("2026-03-03T08:00");
    assertThat(course.reached()).containsOnlyKeys(1, 2, 3);
    assertThat(course.direction()).isEqualTo(Direction.STEADY);
  }

  @Test
  void isOverWhenEverySignHasGoneThoughTheTreatedStayAtGradeOne() {
    Course course = course(Scale.CRS, STAY);

    assertThat(course.isOver().orElseThrow().at().text()).isEqualTo("2026-03-05T20:00");
    assertThat(course.isOver().orElseThrow().days()).isEqualByComparingTo("3.5");
  }

  @Test
  void theOrderOfTheFileDoesNotMatter() {
    var shuffled = new ArrayList<>(STAY);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(course(Scale.CRS, shuffled)).isEqualTo(course(Scale.CRS, STAY));
  }

  @Test
  void isNotOverWhileASignIsUnknown() {
    var stay = new ArrayList<>(STAY);
    stay.add(crs("2026-03-07T08:00", "-", "-", "none", "none"));

    assertThat(course(Scale.CRS, stay).isOver()).isEmpty();
  }

  @Test
  void aFeverTreatedOnceStaysTreatedUnlessSaidOtherwise() {
    var stay =
        List.of(
            crs("1", "yes", "yes", "none", "none"),
            crs("2", "no", "-", "no_vasopressor", "none"),
            crs("3", "no", "no", "no_vasopressor", "none"));

    assertThat(course(Scale.CRS, stay).points())
        .extracting(point -> Records.shown(point.findings().getFirst()))
        .containsExactly("1", "2", "not_crs");
  }

  @Test
  void risesAndFalls() {
    var first = Records.of(Map.of("day", 1, "ldh_u_l", 300, "platelets_10e9l", 100));
    var second = Records.of(Map.of("day", 2, "ldh_u_l", 300, "platelets_10e9l", 50));
    var asked = Map.of("creatinine", "1 mg/dL", "crp", "1 mg/dL");

    for (var stay : List.of(List.of(first, second), List.of(second, first))) {
      var record = new HashMap<String, Object>(asked);
      record.put("stay", stay);
      Course course = Records.assess(Scale.EASIX, record).course().orElseThrow();
      assertThat(course.direction()).isEqualTo(Direction.RISING);
      assertThat(course.worst().orElseThrow().low()).isEqualByComparingTo("6");
      assertThat(course.worst().orElseThrow().isSettled()).isTrue();
    }
  }

  @ParameterizedTest(name = "CPAP at {0}, fever alone at {1}: first 4 at {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # worse           | milder           | grade 4 first at
          2026-03-02        | 2026-03-03       | 2026-03-02
          2026-03-02T08:00  | 2026-03-03       | 2026-03-02T08:00
          02.03.2026        | 2026-03-03       | -
          2026/03/02        | 2026-03-03       | -
          2026-3-2          | 2026-03-03       | -
          20260302          | 2026-03-03       | -
          2026-02-30        | 2026-03-03       | -
          D1                | 2                | -
          1                 | 2026-03-03       | -
          2026-03-02        | 3                | 2026-03-02
          """)
  void theWorstNeedsNoTimeButTheRestDoes(String worse, String milder, @Nullable String first) {
    var stay =
        List.of(crs(worse, "yes", "no", "none", "cpap"), crs(milder, "yes", "no", "none", "none"));

    Course course = course(Scale.CRS, stay);

    assertThat(course.worst().orElseThrow().low()).isEqualByComparingTo("4");
    assertThat(course.worst().orElseThrow().isSettled()).isTrue();
    assertThat(first(course, 4)).isEqualTo(Optional.ofNullable(first));
    boolean isOrdered = course.points().stream().allMatch(point -> point.at().isPresent());
    assertThat(course.direction()).isEqualTo(isOrdered ? Direction.FALLING : Direction.UNKNOWN);
  }

  @Test
  void aMomentWithoutATimeIsReportedAndLeavesTheEndOpen() {
    var stay = new ArrayList<Given>(STAY);
    stay.add(Records.of(Map.of("fever_ge_38", "yes", "hypotension", "none", "hypoxia", "none")));

    var assessment = Records.assess(Scale.CRS, Map.of("stay", stay));

    Course course = assessment.course().orElseThrow();
    assertThat(course.isOver()).isEmpty();
    assertThat(first(course, 1)).isEmpty();
    assertThat(first(course, 3)).isPresent();
    assertThat(assessment.problems())
        .extracting(problem -> problem.code())
        .containsExactly("CELL-008");
  }

  @Test
  void aMomentThatIsNoObjectMayHaveBeenAnything() {
    var stay = List.of(crs("2", "yes", "no", "none", "none"), new Given.Word("CPAP on day 1"));

    var worst = course(Scale.CRS, stay).worst().orElseThrow();

    assertThat(worst.low()).isEqualByComparingTo("1");
    assertThat(worst.high().orElseThrow()).isEqualByComparingTo("4");
  }

  @Test
  void anIndexWithoutAValueLeavesTheHighestOpen() {
    var whole = Records.of(Map.of("day", 1, "ldh_u_l", 300, "platelets_10e9l", 100));
    var lacking = Records.of(Map.of("day", 2, "platelets_10e9l", 10));
    var record = Map.of("creatinine", "1 mg/dL", "stay", List.of(whole, lacking));

    var worst = Records.assess(Scale.EASIX, record).course().orElseThrow().worst().orElseThrow();

    assertThat(worst.low()).isEqualByComparingTo("3");
    assertThat(worst.high()).isEmpty();
  }

  @ParameterizedTest(name = "grade 4 at {0}, then clear at {1}: {2}, over {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sign            | clear            | trend   | over
          1                 | 2                | FALLING | true
          1                 | 1                | UNKNOWN | false
          2026-03-02        | 2026-03-02T08:00 | UNKNOWN | false
          2026-03-02T07:00  | 2026-03-02T08:00 | FALLING | true
          """)
  void momentsOfTheSameTimeHaveNoOrder(String sign, String clear, Direction trend, boolean over) {
    var stay =
        List.of(crs(sign, "yes", "no", "none", "cpap"), crs(clear, "no", "yes", "none", "none"));

    Course course = course(Scale.CRS, stay);

    assertThat(course.direction()).isEqualTo(trend);
    assertThat(course.isOver().isPresent()).isEqualTo(over);
  }
}
