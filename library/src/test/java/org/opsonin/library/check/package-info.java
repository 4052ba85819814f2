@NullMarked
package org.opsonin.library.check;

import org.jspecify.annotations.NullMarked;
