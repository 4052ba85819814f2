/// Red, amber or green: which of a patient's answers mean "call now".
///
/// In: a [SelfReport], the [History] before it and the [Plan] of treatment. Out: an [Outcome] with
/// every reason, the advice, and what was not answered. Start with [Triage]. Red flags are closed
/// rules over explicit answers: nothing lowers them. Knows nothing of laboratory results, of who
/// is on duty, or of how an alert is sent.
@NullMarked
package org.opsonin.toxicity.triage;

import org.jspecify.annotations.NullMarked;
