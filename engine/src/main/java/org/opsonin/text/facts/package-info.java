/// What was understood of a note, as lines that a person can mend, and back: start at [FactsWriter]
/// and [FactsReader].
///
/// A line is a fact: its kind, what it says, then `; key value` for details, then `# comment`. The
/// whole grammar is in docs/methods/notes.md.
@NullMarked
package org.opsonin.text.facts;

import org.jspecify.annotations.NullMarked;
