/// Resources with their codes, dates and references, before anyone asks what they mean.
///
/// In: [org.opsonin.fhir.json.Document]. Out: [Resource]s of one patient, and [Reading], which
/// collects facts and problems. Start at [Patients], then [Concept]. Knows no clinical meaning.
@NullMarked
package org.opsonin.fhir.resource;

import org.jspecify.annotations.NullMarked;
