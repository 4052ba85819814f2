@NullMarked
package org.opsonin.search.evaluation;

import org.jspecify.annotations.NullMarked;
