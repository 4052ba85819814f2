/// Conditions of labels, trials and rules as an algebra: read [Criterion], then [Evaluator].
///
/// In: a [Criterion] and an [org.opsonin.chart.Chart]. Out: an [Explanation] whose truth is met,
/// not
/// met or unknown. Unknown is never rounded to either side; it names the facts to ask for. Knows
/// nothing of trials, FHIR or servers. `compiled` does the same for thousands of criteria at once;
/// the module is open so that others reach it.
@ApplicationModule(
    displayName = "Criteria",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"kernel", "knowledge", "vocabulary", "chart"})
@NullMarked
package org.opsonin.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
