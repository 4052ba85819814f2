/// What MatchMiner's own engine means by a CTML trial, with its two values: start at
/// [MatchMinerSemantics].
///
/// In: a [org.opsonin.trial.ctml.CtmlTrial] and [Samples], MatchMiner's clinical and genomic
/// documents. Out: the samples that match. Follows MatchMiner's matching engine 2.2 with its
/// default
/// settings, its unusual sides included (docs/methods/ctml.md lists them). It knows nothing of
/// charts.
@NullMarked
package org.opsonin.trial.ctml.matchminer;

import org.jspecify.annotations.NullMarked;
