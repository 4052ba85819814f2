@NullMarked
package org.opsonin.registry;

import org.jspecify.annotations.NullMarked;
