/// The index: built from documents, kept in a folder, searched by words, names and meaning.
///
/// In: [org.opsonin.search.Document]s and [org.opsonin.search.Request]s. Out:
/// [org.opsonin.search.Found]. Start at [TrialSearch]; [IndexFolder] keeps versions apart,
/// [SearchIndex] answers, [Ranking] says in which order and why.
@NullMarked
package org.opsonin.search.index;

import org.jspecify.annotations.NullMarked;
