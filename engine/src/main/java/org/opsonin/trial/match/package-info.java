/// Which trials a chart fits so far, which not, and why, criterion by criterion. Start at
/// [Matcher].
///
/// In: trials with their eligibility read into items, a chart about one cancer, a day. Out:
/// [Matches], ranked, each with the source text of every criterion, what the chart says about it
/// and
/// what is missing. Says *fits so far*, never more: what was not evaluated stays an open question.
/// How it decides, for clinicians: `docs/methods/trial-matching.md`.
@NullMarked
package org.opsonin.trial.match;

import org.jspecify.annotations.NullMarked;
