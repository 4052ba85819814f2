/// How eligibility text is read, as shown by `trials read` and as kept beside a study.
///
/// In: studies. Out: their items as text, as JSON, or as lines the registry stores. Start at
/// [Readings].
@NullMarked
package org.opsonin.cli.trials.reading;

import org.jspecify.annotations.NullMarked;
