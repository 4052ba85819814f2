/// What observations say: tests on the tumour, genes, laboratory results, fitness, disease status.
///
/// In: [org.opsonin.fhir.resource.Reading] and observations. Out: facts added to it. Start at
/// [ObservationReader]. Markers, genes and analytes are the knowledge's: no code list is in Java.
@NullMarked
package org.opsonin.fhir.result;

import org.jspecify.annotations.NullMarked;
