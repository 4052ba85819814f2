package org.opsonin.therapy;

import java.util.List;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;

/// One indication held against one chart.
///
/// @param explanation every condition with its truth and reason
/// @param ofThisCancer whether the tumour type, as far as known, belongs to the indication
/// @param cautions what stands beside it, with the facts that raised it
public record Option(
    Indication indication,
    Explanation explanation,
    boolean ofThisCancer,
    int specificity,
    List<RaisedCaution> cautions) {

  public Option {
    cautions = List.copyOf(cautions);
  }

  /// Met: fits as far as the chart tells. Not met: does not fit. Unknown: cannot be decided yet.
  public Truth verdict() {
    return explanation.truth();
  }

  /// A caution and why it was raised; unknown where the chart is not precise enough to rule it out.
  public record RaisedCaution(Caution caution, Explanation because) {}
}
