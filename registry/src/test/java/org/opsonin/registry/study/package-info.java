@NullMarked
package org.opsonin.registry.study;

import org.jspecify.annotations.NullMarked;
