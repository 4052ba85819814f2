/// Scales for cell therapies and bispecific antibodies: start at [CellTherapy].
///
/// In: what was recorded at one moment, over a stay, or as a series of counts, as
/// [Given.Fields]. Out: an [Assessment] of [Finding]s, each settled or with the range of what is
/// still possible and what would settle it. What is missing never counts as none. Thresholds,
/// words and limits are `knowledge/toxicity/celltherapy-*.yaml`.
@NullMarked
package org.opsonin.toxicity.celltherapy;

import org.jspecify.annotations.NullMarked;
