/// One chart in, one [Navigation] out: the front door of the engine. Start at [Navigator].
///
/// In: a [org.opsonin.chart.Chart], a date and a country. Out: what is known of the biomarkers,
/// which
/// approved immunotherapies fit, do not fit or cannot be decided, and what to ask. Knows nothing of
/// files, formats or pages.
@ApplicationModule(
    displayName = "Navigator",
    allowedDependencies = {
      "kernel",
      "knowledge",
      "vocabulary",
      "chart",
      "criteria",
      "wording",
      "biomarker",
      "therapy",
      "trial",
      "toxicity"
    })
@NullMarked
package org.opsonin.navigator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
