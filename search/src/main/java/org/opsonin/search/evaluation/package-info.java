/// Measures how well the search finds: topics, a corpus, judgements, and the usual figures.
///
/// In: files of topics (JSON lines), documents (JSON lines, perhaps gzipped) and judgements (TREC
/// or
/// three columns). Out: NDCG, precision, reciprocal rank with intervals, and a TREC run. Start at
/// [RetrievalEvaluation].
@NullMarked
package org.opsonin.search.evaluation;

import org.jspecify.annotations.NullMarked;
