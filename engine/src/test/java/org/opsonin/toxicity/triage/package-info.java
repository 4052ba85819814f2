@NullMarked
package org.opsonin.toxicity.triage;

import org.jspecify.annotations.NullMarked;
