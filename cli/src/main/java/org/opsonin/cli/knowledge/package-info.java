/// The `knowledge` command: check it, list it, show one entry.
@NullMarked
package org.opsonin.cli.knowledge;

import org.jspecify.annotations.NullMarked;
