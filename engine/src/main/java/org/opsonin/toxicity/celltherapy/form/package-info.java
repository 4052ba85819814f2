/// Answers as given, read by the questions of the rules: start at [Answers].
///
/// In: [Given.Fields] and questions by name. Out: yes, no and unknown, numbers, and laboratory
/// values in the unit the rules use; what cannot be understood is a problem without its value and
/// counts as unknown.
@NullMarked
package org.opsonin.toxicity.celltherapy.form;

import org.jspecify.annotations.NullMarked;
