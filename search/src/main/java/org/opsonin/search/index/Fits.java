package org.opsonin.search.index;

import java.util.List;
import org.opsonin.search.Hit.Fit;
import org.opsonin.search.words.Concepts;

/// Compares the diseases a document is about with those asked for.
final class Fits {

  private final Concepts concepts;

  Fits(Concepts concepts) {
    this.concepts = concepts;
  }

  /// How a document fits.
  ///
  /// @param asked diseases of the question; the best of them counts
  /// @param about diseases of the document
  Fit of(List<String> asked, List<String> about) {
    if (asked.isEmpty()) {
      return Fit.NOT_ASKED;
    }
    if (about.isEmpty()) {
      return Fit.NOT_SAID;
    }
    Fit best = Fit.OTHER;
    for (String wanted : asked) {
      for (String offered : about) {
        Fit fit = one(wanted, offered);
        best = fit.compareTo(best) < 0 ? fit : best;
      }
    }
    return best;
  }

  private Fit one(String wanted, String offered) {
    if (wanted.equals(offered)
        || concepts.above(wanted).contains(offered)
        || concepts.above(offered).contains(wanted)) {
      return Fit.SAME;
    }
    if (concepts.isAnyCancer(offered)) {
      return Fit.ANY_TUMOUR;
    }
    if (concepts.isAnySolid(offered)) {
      return concepts.isBlood(wanted) ? Fit.OTHER : Fit.ANY_TUMOUR;
    }
    if (offered.equals(Concepts.anyBlood())) {
      return concepts.isBlood(wanted) ? Fit.ANY_TUMOUR : Fit.OTHER;
    }
    if (concepts.isAnySolid(wanted)) {
      return concepts.isBlood(offered) ? Fit.OTHER : Fit.SAME;
    }
    if (wanted.equals(Concepts.anyBlood())) {
      return concepts.isBlood(offered) ? Fit.SAME : Fit.OTHER;
    }
    return Fit.OTHER;
  }
}
