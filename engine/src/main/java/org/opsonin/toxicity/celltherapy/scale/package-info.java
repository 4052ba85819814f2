/// The kinds of scale: the worst of several signs ([WorstOf]), a sum of points ([Sum]), a quotient
/// ([Ratio]) and a prompt to think of something ([Prompt]).
///
/// Each is read from one entry of the knowledge and turns answers into a [Finding]. Unknown
/// answers widen the range of what is possible; only a range of one value is a grade.
@NullMarked
package org.opsonin.toxicity.celltherapy.scale;

import org.jspecify.annotations.NullMarked;
