/// What tests on genes say: variants, fusions, copy numbers, regions studied, single-gene tests.
///
/// In: [org.opsonin.fhir.resource.Asked]. Out: facts added to a
/// [org.opsonin.fhir.resource.Reading]. Start at [VariantReader] and [GeneTestReader].
@NullMarked
package org.opsonin.fhir.gene;

import org.jspecify.annotations.NullMarked;
