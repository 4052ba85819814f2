/// The command line: a thin shell over the engine, one subcommand a verb.
///
/// In: arguments, files, standard input, the clock. Out: reports, problems and an exit code: 0, 1
/// problems in the input, 2 usage, 70 a bug. It owns the clock, the files and the terminal, so that
/// the engine needs none of them. Start at [Opsonin].
@NullMarked
package org.opsonin.cli;

import org.jspecify.annotations.NullMarked;
