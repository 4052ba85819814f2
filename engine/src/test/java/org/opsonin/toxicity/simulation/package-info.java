@NullMarked
package org.opsonin.toxicity.simulation;

import org.jspecify.annotations.NullMarked;
