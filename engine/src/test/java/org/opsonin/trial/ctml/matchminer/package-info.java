/// Tests against what MatchMiner's engine means; trials and samples are made up.
@NullMarked
package org.opsonin.trial.ctml.matchminer;

import org.jspecify.annotations.NullMarked;
