/// MatchMiner's trials: Clinical Trial Markup Language (CTML) as data and as criteria.
///
/// In: a CTML document, JSON or YAML. Out: [CtmlTrial], the trial with its match clauses at step,
/// arm and dose level; [CtmlCriteria] says them as criteria with three values, as far as the
/// algebra can. The sub-package `matchminer` means by them what MatchMiner's own engine means, with
/// two values. What is not understood is reported with its line. Start at [Ctml].
@NullMarked
package org.opsonin.trial.ctml;

import org.jspecify.annotations.NullMarked;
