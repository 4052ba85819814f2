/// The scales of cell therapy at the command line: JSON a line in, JSON a line out.
@NullMarked
package org.opsonin.cli.grade.cell;

import org.jspecify.annotations.NullMarked;
