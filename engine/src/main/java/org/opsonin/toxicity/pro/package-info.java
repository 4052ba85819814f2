/// What patients report in the PRO-CTCAE: 80 symptoms, and one grade from the answers about each.
///
/// In: a [ProReport]. Out: a [ProGrade]. Start with [ProCtcae]. The wording of the instrument is
/// the
/// National Cancer Institute's and is linked, not copied; the words here are ours.
@NullMarked
package org.opsonin.toxicity.pro;

import org.jspecify.annotations.NullMarked;
