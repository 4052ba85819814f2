/// What resources say about the disease and its treatment: diagnosis, stage, spread, other
/// illnesses, drugs, procedures.
///
/// In: [org.opsonin.fhir.resource.Reading] and its resources. Out: facts added to it. Start at
/// [ConditionReader].
@NullMarked
package org.opsonin.fhir.disease;

import org.jspecify.annotations.NullMarked;
