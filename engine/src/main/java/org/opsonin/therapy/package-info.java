/// Approved immunotherapies and whether they fit one chart.
///
/// In: a [org.opsonin.chart.Chart] and the indications of the knowledge base. Out: [Options], every
/// indication in force with its verdict, explanation, source and cautions. Start at [Options].
/// Knows
/// nothing of trials, files or pages; never recommends.
@ApplicationModule(
    displayName = "Therapy",
    allowedDependencies = {"kernel", "knowledge", "vocabulary", "chart", "criteria"})
@NullMarked
package org.opsonin.therapy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
