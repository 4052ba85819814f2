/// `grade irae`: which immune-related side effects to think of, for one person a line, and the page
/// of one of them.
///
/// In: JSON lines. Out: JSON lines, or text of 80 columns. Start at [GradeIrae].
@NullMarked
package org.opsonin.cli.grade.irae;

import org.jspecify.annotations.NullMarked;
