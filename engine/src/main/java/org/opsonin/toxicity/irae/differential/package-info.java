/// Which immune-related side effects findings point to, in an order of stated rules.
///
/// In: a [Presentation], what is there, what is not, results, regimen and time. Out: [Thoughts],
/// every side effect that one finding or more points to, with what fits, what does not and what is
/// not known. Nothing is excluded, and nothing is a diagnosis. The rules are an entry of kind
/// `irae-rules`. Start at [Differential].
@NullMarked
package org.opsonin.toxicity.irae.differential;

import org.jspecify.annotations.NullMarked;
