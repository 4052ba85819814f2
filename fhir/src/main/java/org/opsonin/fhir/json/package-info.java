/// JSON as it arrives: bounded, streamed, and with a cursor that knows its place.
///
/// In: bytes, perhaps compressed, of one document or of one a line. Out: [Element], which answers
/// empty and reports a problem where a value has another type than expected. Start at [Documents].
/// Knows nothing of what FHIR resources mean.
@NullMarked
package org.opsonin.fhir.json;

import org.jspecify.annotations.NullMarked;
