/// Free text as input: what a letter was understood to say, shown before anything is made of it,
/// and read back after a person has mended it. Start at [TrialsNote] and [NoteOptions].
@NullMarked
package org.opsonin.cli.trials.note;

import org.jspecify.annotations.NullMarked;
