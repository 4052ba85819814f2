@NullMarked
package org.opsonin.search.words;

import org.jspecify.annotations.NullMarked;
