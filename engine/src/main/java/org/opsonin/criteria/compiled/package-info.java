/// Thousands of criteria held against one chart at once. Start at [CompiledCriteria].
///
/// In: lists of criteria, one list a trial. Out: the truth of every list and term for one chart,
/// and
/// the explanation of any of them when somebody asks. A second way to the answers of
/// [org.opsonin.criteria.Evaluator], which stays the one that defines them: tests hold the two
/// against each other on generated charts. How it is done: `docs/adr/0013-compiled-criteria.md`.
@NullMarked
package org.opsonin.criteria.compiled;

import org.jspecify.annotations.NullMarked;
