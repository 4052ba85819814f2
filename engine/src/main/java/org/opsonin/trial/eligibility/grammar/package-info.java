/// A small grammar engine: patterns of knowledge files matched against the words of one sentence.
///
/// In: entries of kind `grammar` and the vocabulary. Out: [Grammar], which answers for a sentence
/// what its patterns make of it, or nothing. A sentence is understood only as a whole: one word
/// that
/// no pattern accounts for and there is no answer. Knows nothing of criteria; what a pattern means
/// is a tree of the same shape as in the knowledge files. Start at [Grammar], then [Parse].
@NullMarked
package org.opsonin.trial.eligibility.grammar;

import org.jspecify.annotations.NullMarked;
