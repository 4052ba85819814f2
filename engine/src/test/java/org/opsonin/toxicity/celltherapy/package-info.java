/// Tests of the scales of cell therapy.
@NullMarked
package org.opsonin.toxicity.celltherapy;

import org.jspecify.annotations.NullMarked;
