/// JSON and YAML documents as trees that keep type and line: start at [TreeReader].
///
/// In: text. Out: [Tree]s, or a problem with the line. Nesting and length are bounded.
@NullMarked
package org.opsonin.trial.ctml.tree;

import org.jspecify.annotations.NullMarked;
