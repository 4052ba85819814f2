package org.opsonin.toxicity.celltherapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

  @Test
  void gradesEveryMomentAndSumsThemUp() {
    Course course = course(Scale.CRS, STAY);

    assertThat(course.points())
        .extracting(point -> Records.shown(point.findings().getFirst()))
        .containsExactly("not_crs", "1", "2", "3", "2", "1", "1");
    assertThat(course.worst().orElseThrow().high()).isEqualByComparingTo("3");
    assertThat(course.worst().orElseThrow().isSettled()).isTrue();
    assertThat(course.reached().get(3)).extracting(at -> at.text()).isEqualTo("2026-03-03T08:00");
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
      assertThat(course.worst().orElseThrow().high()).isEqualByComparingTo("6");
    }
  }

  @Test
  void aMomentWithoutATimeIsLeftOutAndReported() {
    var stay =
        List.of(
            crs("1", "yes", "no", "none", "none"), crs("some day", "yes", "no", "none", "cpap"));

    var assessment = Records.assess(Scale.CRS, Map.of("stay", stay));

    assertThat(assessment.course().orElseThrow().points()).hasSize(1);
    assertThat(assessment.problems())
        .extracting(problem -> problem.code())
        .containsExactly("CELL-008");
  }
}
