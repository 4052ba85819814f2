/// Eligibility text turned into criteria, every character accounted for: start at
/// `EligibilityReader`.
///
/// In: the registry's free text. Out: [Item]s in order that cover it whole, each parsed, structural
/// or not evaluated. A sentence understood by half is not evaluated.
@NullMarked
package org.opsonin.trial.eligibility;

import org.jspecify.annotations.NullMarked;
