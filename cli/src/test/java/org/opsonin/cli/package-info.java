@NullMarked
package org.opsonin.cli;

import org.jspecify.annotations.NullMarked;
