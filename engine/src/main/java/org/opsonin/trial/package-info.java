/// Trials: what a registry says of them, how their eligibility is read, and whom they fit.
///
/// In: studies as a registry publishes them. Out: [Trial], criteria with the place in the text each
/// was read from, and matches with a reason for every criterion. Start at [Trial]. Sub-packages:
/// `eligibility` reads free text, `ctml` reads MatchMiner's trials, `match` weighs a chart. Opens
/// no
/// file and no connection: the module `registry` does.
@ApplicationModule(
    displayName = "Trials",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "kernel",
      "knowledge",
      "vocabulary",
      "chart",
      "criteria",
      "wording",
      "text"
    })
@NullMarked
package org.opsonin.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
