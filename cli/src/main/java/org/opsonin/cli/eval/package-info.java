/// The verb `eval`: measures this software against the expectations of others, so that a stranger
/// can repeat it.
@NullMarked
package org.opsonin.cli.eval;

import org.jspecify.annotations.NullMarked;
