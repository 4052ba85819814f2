/// What is known of each immune-related side effect: when, how often, how it shows, what is done.
///
/// In: entries of kind `irae`, `irae-sign` and `irae-overlap`. Out: [Iraes], each with the grade
/// and source of every group of values. Where guidelines differ both positions are kept and the
/// more cautious is marked. Which of them fits a person is asked in `differential`. Start at
/// [Iraes].
@NullMarked
package org.opsonin.toxicity.irae;

import org.jspecify.annotations.NullMarked;
