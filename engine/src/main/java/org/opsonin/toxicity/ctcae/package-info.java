/// CTCAE grades of laboratory results, in versions 5.0 and 6.0 side by side.
///
/// In: a [LabReport] and the name of a term. Out: a [LabGrade], which is a grade with its version
/// and rule, or the reason why there is none. Start with [LabGrader].
///
/// A missing limit, baseline or symptom is never guessed. It blocks a grade only if it could change
/// it: every possible value is tried, and where all give the same grade, that is the grade.
@NullMarked
package org.opsonin.toxicity.ctcae;

import org.jspecify.annotations.NullMarked;
