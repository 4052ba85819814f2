package org.opsonin.therapy;

import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;

/// Whether an explained criterion, or a branch of one, is about the cancer of the chart at all.
public final class Relevance {

  private Relevance() {}

  /// Whether no question about the tumour type has already said no.
  public static boolean isOfThisCancer(Explanation explanation) {
    return switch (explanation.criterion()) {
      case Criterion.Tumour _ -> explanation.truth() != Truth.NOT_MET;
      case Criterion.AllOf _ -> explanation.because().stream().allMatch(Relevance::isOfThisCancer);
      case Criterion.AnyOf _ ->
          explanation.because().stream().noneMatch(Relevance::asksForTumour)
              || explanation.because().stream().anyMatch(Relevance::isOfThisCancer);
      case Criterion.Concept _ ->
          !asksForTumour(explanation.because().getFirst())
              || isOfThisCancer(explanation.because().getFirst());
      case Criterion.Not _, Criterion.NotKnown _, Criterion.Leaf _ -> true;
    };
  }

  private static boolean asksForTumour(Explanation explanation) {
    return explanation.criterion() instanceof Criterion.Tumour
        || explanation.because().stream().anyMatch(Relevance::asksForTumour);
  }
}
