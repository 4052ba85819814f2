@NullMarked
package org.opsonin.registry.sync;

import org.jspecify.annotations.NullMarked;
