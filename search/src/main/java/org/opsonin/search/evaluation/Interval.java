package org.opsonin.search.evaluation;

import java.util.Arrays;
import java.util.Random;

/// A mean over topics with a 95 % interval by bootstrap: topics drawn anew 10,000 times with a
/// fixed
/// seed, the middle 95 % of the means. It says how far the figure could move with other topics of
/// the same kind.
public record Interval(double mean, double low, double high) {

  private static final int DRAWS = 10_000;
  private static final long SEED = 20_261_123;
  private static final double TAIL = 0.025;

  static Interval of(double[] values) {
    if (values.length == 0) {
      return new Interval(0, 0, 0);
    }
    var random = new Random(SEED);
    var means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int at = 0; at < values.length; at++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(values).average().orElse(0),
        means[(int) (DRAWS * TAIL)],
        means[(int) (DRAWS * (1 - TAIL)) - 1]);
  }
}
