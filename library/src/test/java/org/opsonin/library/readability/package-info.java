@NullMarked
package org.opsonin.library.readability;

import org.jspecify.annotations.NullMarked;
