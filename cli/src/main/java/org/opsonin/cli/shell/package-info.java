/// What surrounds a run: streams, versions, exit codes. Knows no command.
@NullMarked
package org.opsonin.cli.shell;

import org.jspecify.annotations.NullMarked;
