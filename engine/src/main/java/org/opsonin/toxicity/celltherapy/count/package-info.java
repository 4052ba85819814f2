/// Grades that follow from counts over time: days below a limit, recoveries, gaps.
///
/// In: a [Series] of counts by day after the infusion and the rule of a [Window]. Out: a finding;
/// days without a count widen the range of what is possible.
@NullMarked
package org.opsonin.toxicity.celltherapy.count;

import org.jspecify.annotations.NullMarked;
