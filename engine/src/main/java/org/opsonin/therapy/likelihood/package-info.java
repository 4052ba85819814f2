/// How likely a checkpoint inhibitor is to work, as a published score says it: start at [Loris].
///
/// In: six facts of a chart. Out: a [LorisScore] with what became of people with a score like
/// it, and the limits of saying so; without all six facts, their names. Knows no coefficient;
/// those are `knowledge/therapy/loris.yaml`. It informs a conversation and never decides.
@NullMarked
package org.opsonin.therapy.likelihood;

import org.jspecify.annotations.NullMarked;
