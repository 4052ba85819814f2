/// A report as plain text of at most 80 columns. Start at [TextReport].
@NullMarked
package org.opsonin.report.text;

import org.jspecify.annotations.NullMarked;
