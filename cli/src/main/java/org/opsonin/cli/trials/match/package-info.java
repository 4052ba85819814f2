/// The verbs `trials match`, one chart before all trials, and `trials patients`, all charts before
/// some trials. Start at [TrialsMatch]; where trials come from is a [TrialSource].
@NullMarked
package org.opsonin.cli.trials.match;

import org.jspecify.annotations.NullMarked;
