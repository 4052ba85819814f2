@NullMarked
package org.opsonin.search;

import org.jspecify.annotations.NullMarked;
