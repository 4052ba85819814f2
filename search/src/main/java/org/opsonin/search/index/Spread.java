package org.opsonin.search.index;

import java.util.Arrays;

/// Where a score lies among others, in standard deviations from their mean, so that scores of
/// different kinds can be added.
record Spread(double mean, double deviation) {

  static Spread of(double[] scores) {
    double mean = Arrays.stream(scores).average().orElse(0);
    double square = Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).sum();
    return new Spread(mean, Math.sqrt(square / Math.max(1, scores.length)));
  }

  /// 0 where all scores are the same.
  double place(double score) {
    return deviation < 1e-9 ? 0 : (score - mean) / deviation;
  }
}
