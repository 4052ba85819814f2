/// Tests of facts as lines.
@NullMarked
package org.opsonin.text.facts;

import org.jspecify.annotations.NullMarked;
