@NullMarked
package org.opsonin.toxicity.monitoring;

import org.jspecify.annotations.NullMarked;
