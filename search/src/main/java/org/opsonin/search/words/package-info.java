/// Words: what a question says, and which names of the vocabulary occur in a text.
///
/// In: text. Out: words as the index keeps them, [Mention]s of diseases, genes, tests and drugs, a
/// [Question] with weights. Start at [Understanding].
@NullMarked
package org.opsonin.search.words;

import org.jspecify.annotations.NullMarked;
