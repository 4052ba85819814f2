@NullMarked
package org.opsonin.search.index;

import org.jspecify.annotations.NullMarked;
