package org.opsonin.trial.ctml.matchminer;

import java.util.List;
import org.opsonin.trial.ctml.tree.Tree;

/// One sequenced sample as MatchMiner stores it.
///
/// @param id its `SAMPLE_ID`
/// @param clinical the clinical document
/// @param genomic the genomic documents that name it
/// @param deceased whether `VITAL_STATUS` is `deceased`
/// @param structured whether it was reported on or after 1 December 2018, with structural variants
///     in fields of their own
record Sample(
    String id,
    Tree.Mapping clinical,
    List<Tree.Mapping> genomic,
    boolean deceased,
    boolean structured) {
  Sample {
    genomic = List.copyOf(genomic);
  }

  /// Whether a mutational burden above nothing is recorded.
  boolean hasBurden() {
    return clinical
        .get("TUMOR_MUTATIONAL_BURDEN_PER_MEGABASE")
        .filter(burden -> burden instanceof Tree.Amount number && number.value().signum() != 0)
        .isPresent();
  }
}
