/// A report as plain text of at most 80 columns. Start at [TextReport].
@NullMarked
package org.opsonin.cli.report.text;

import org.jspecify.annotations.NullMarked;
