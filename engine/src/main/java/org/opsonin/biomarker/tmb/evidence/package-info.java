/// What a variant file says of one variant, under names a rule can ask for: start at [Evidence].
///
/// In: a line, and the field names of `knowledge/biomarker/tmb-rules/fields.yaml`. Out:
/// [Evidence]. What a record does not say stays unknown. Knows nothing of rules.
@NullMarked
package org.opsonin.biomarker.tmb.evidence;

import org.jspecify.annotations.NullMarked;
