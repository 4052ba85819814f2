@NullMarked
package org.opsonin.report;

import org.jspecify.annotations.NullMarked;
