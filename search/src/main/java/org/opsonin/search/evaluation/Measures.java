package org.opsonin.search.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Figures for one ranking against the judgements.
///
/// @param ndcg NDCG@10 with linear gain: sum of grade / log2(rank + 1), divided by the best
///     possible sum over all judged documents (Järvelin and Kekäläinen 2002; what trec_eval's
///     ndcg_cut computes)
/// @param ndcgExponential the same with gain 2^grade - 1
/// @param precision share of the first 10 places with a grade of 1 or more
/// @param reciprocalRank 1 / rank of the first document with a grade of 1 or more; 0 if none
public record Measures(
    double ndcg, double ndcgExponential, double precision, double reciprocalRank) {

  private static final int DEPTH = 10;

  /// Measures a ranking; documents that were not judged count as not relevant.
  static Measures of(List<String> ranking, Map<String, Integer> grades) {
    var first = ranking.stream().limit(DEPTH).map(id -> grades.getOrDefault(id, 0)).toList();
    var best = grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    double relevant = first.stream().filter(grade -> grade > 0).count();
    double reciprocal = 0;
    for (int at = 0; at < ranking.size() && reciprocal == 0; at++) {
      if (grades.getOrDefault(ranking.get(at), 0) > 0) {
        reciprocal = 1.0 / (at + 1);
      }
    }
    return new Measures(
        share(gain(first, false), gain(best, false)),
        share(gain(first, true), gain(best, true)),
        relevant / DEPTH,
        reciprocal);
  }

  private static double share(double gain, double best) {
    return best == 0 ? 0 : gain / best;
  }

  private static double gain(List<Integer> grades, boolean exponential) {
    double sum = 0;
    for (int at = 0; at < grades.size(); at++) {
      double gain = exponential ? Math.pow(2, grades.get(at)) - 1 : grades.get(at);
      sum += gain / (Math.log(at + 2) / Math.log(2));
    }
    return sum;
  }
}
