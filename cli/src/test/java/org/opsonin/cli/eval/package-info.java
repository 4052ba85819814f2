@NullMarked
package org.opsonin.cli.eval;

import org.jspecify.annotations.NullMarked;
