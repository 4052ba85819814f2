/// What a sentence says of its subject: it is there, it is not, the test failed, or unreadable.
///
/// In: free text and [org.opsonin.fhir.resource.Meanings]. Out: a [Wording.Tone]. Every free text
/// answer about a marker or a gene passes here before any word of it is matched.
@NullMarked
package org.opsonin.fhir.wording;

import org.jspecify.annotations.NullMarked;
