/// What tests say that are about no single gene: PD-L1 and its scores, MSI, TMB, receptors, HLA.
///
/// In: [org.opsonin.fhir.resource.Asked]. Out: facts added to a
/// [org.opsonin.fhir.resource.Reading]. Which markers there are, with their codes, names, scores,
/// values and bounds, is the knowledge's. Start at [MarkerReader].
@NullMarked
package org.opsonin.fhir.marker;

import org.jspecify.annotations.NullMarked;
