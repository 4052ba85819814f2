/// A short note about one patient, read: age, sex, findings with their standing, values, times.
///
/// In: a note as text. Out: a [Vignette]. General medicine, in the words of the knowledge
/// (`finding/`, `judging/`). Knows nothing of trials. Start at [VignetteReader].
@NullMarked
package org.opsonin.trial.judge.vignette;

import org.jspecify.annotations.NullMarked;
