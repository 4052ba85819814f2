/// `grade triage`: reports of patients in, one a line; levels with reasons and advice out.
@NullMarked
package org.opsonin.cli.grade.triage;

import org.jspecify.annotations.NullMarked;
