/// One criterion of a trial against a free-text note: what the note says of it, in three values.
///
/// In: a note and a criterion as text. Out: a [Judgement] with the sentences it rests on. A
/// separate
/// [Convention] turns judgements into the six labels of an evaluation, in which a short note is
/// read
/// as the whole story; nothing but that evaluation uses it. Words are knowledge (`finding/`,
/// `judging/`). Knows nothing of charts. Start at [Judge].
@NullMarked
package org.opsonin.trial.judge;

import org.jspecify.annotations.NullMarked;
