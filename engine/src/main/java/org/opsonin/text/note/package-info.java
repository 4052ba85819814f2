/// A letter or note turned into facts of a chart: start at [NoteReader].
///
/// In: what a clinician wrote. Out: [NoteReading], every fact with the words that say it, what was
/// named without becoming a fact, and what was not understood. What is doubtful, planned, denied or
/// said of a relative never becomes a fact of the patient.
@NullMarked
package org.opsonin.text.note;

import org.jspecify.annotations.NullMarked;
