/// What surrounds a run: streams, versions, exit codes, the chart it is about and where its result
/// goes. Knows no command.
@NullMarked
package org.opsonin.cli.shell;

import org.jspecify.annotations.NullMarked;
