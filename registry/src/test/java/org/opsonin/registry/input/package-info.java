@NullMarked
package org.opsonin.registry.input;

import org.jspecify.annotations.NullMarked;
