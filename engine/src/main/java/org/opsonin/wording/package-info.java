/// Explanations and facts in the words of a clinician. Start at [Wording].
///
/// In: an [org.opsonin.criteria.Explanation] or a fact. Out: one line of text. Knows names and
/// dates,
/// decides nothing.
@ApplicationModule(
    displayName = "Wording",
    allowedDependencies = {"kernel", "knowledge", "vocabulary", "chart", "criteria"})
@NullMarked
package org.opsonin.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
