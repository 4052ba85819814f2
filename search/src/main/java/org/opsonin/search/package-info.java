/// What is searched and what is found: documents with weighted fields, filters, hits.
///
/// In: trials as a registry describes them, later articles; what a person asks. Out: [Hit]s in
/// order, each with why it was found. Start at [Document] and [Request];
/// `org.opsonin.search.index.TrialSearch` is the door. Sub-packages: `words` understands a
/// question, `meaning` turns text into vectors, `index` keeps and searches, `evaluation` measures.
/// Exclusion text is never indexed: a trial that keeps a disease out is not found by it.
@NullMarked
package org.opsonin.search;

import org.jspecify.annotations.NullMarked;
