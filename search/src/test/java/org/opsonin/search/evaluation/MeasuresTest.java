package org.opsonin.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static final double BIT = 1e-9;
  private static final Map<String, Integer> GRADES = Map.of("a", 2, "b", 1, "c", 0);

  @Test
  void agreeWithTheFiguresWorkedOutByHand() {
    var measures = Measures.of(List.of("c", "b", "a"), GRADES);

    double discount2 = 1 / (Math.log(3) / Math.log(2));
    double best = 2 + discount2;
    assertThat(measures.ndcg()).isCloseTo((discount2 + 2 * 0.5) / best, within(BIT));
    assertThat(measures.ndcgExponential())
        .isCloseTo((discount2 + 3 * 0.5) / (3 + discount2), within(BIT));
    assertThat(measures.precision()).isCloseTo(0.2, within(BIT));
    assertThat(measures.reciprocalRank()).isCloseTo(0.5, within(BIT));
  }

  @Test
  void theBestOrderIsOneAndNothingRelevantIsZero() {
    assertThat(Measures.of(List.of("a", "b", "c"), GRADES).ndcg()).isCloseTo(1, within(BIT));
    assertThat(Measures.of(List.of("x", "y"), GRADES)).isEqualTo(new Measures(0, 0, 0, 0));
  }

  @Test
  void theIntervalIsTheSameInEveryRunAndHoldsTheMean() {
    var interval = Interval.of(new double[] {0, 0.5, 1, 0.25});

    assertThat(interval).isEqualTo(Interval.of(new double[] {0, 0.5, 1, 0.25}));
    assertThat(interval.mean()).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isBetween(0.0, 0.2);
    assertThat(interval.high()).isBetween(0.7, 1.0);
  }
}
