package org.opsonin.biomarker;

import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;

/// On which side of a label's question one result falls. For telling whether results disagree, not
/// for deciding an option: thresholds that ask for less (`below`) are read as their boundary.
final class MarkerAnswers {

  private MarkerAnswers() {}

  static Truth answer(Criterion question, Fact.MarkerResult result) {
    if (question instanceof Criterion.Amount amount
        && result.result() instanceof Fact.Result.Amount(var range)
        && (amount.scores().isEmpty() || amount.scores().contains(result.score()))) {
      Quantity threshold = amount.threshold().quantity();
      return switch (amount.threshold().side()) {
        case AT_LEAST, BELOW -> range.isAtLeast(threshold);
        case ABOVE, AT_MOST -> range.isAbove(threshold);
      };
    }
    if (question instanceof Criterion.Value(var marker, var anyOf, var noneOf)
        && result.result() instanceof Fact.Result.Value(var id)) {
      return anyOf.contains(id)
          ? Truth.MET
          : noneOf.contains(id) ? Truth.NOT_MET : Truth.UNKNOWN;
    }
    return Truth.UNKNOWN;
  }
}
