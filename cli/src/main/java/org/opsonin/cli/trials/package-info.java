/// The `trials` command: import, keep up to date, look at, search and match trials.
@NullMarked
package org.opsonin.cli.trials;

import org.jspecify.annotations.NullMarked;
