@NullMarked
package org.opsonin.search.meaning;

import org.jspecify.annotations.NullMarked;
