/// The command line: a thin shell over the engine.
@NullMarked
package org.opsonin.cli;

import org.jspecify.annotations.NullMarked;
