@NullMarked
package org.opsonin.trial.eligibility;

import org.jspecify.annotations.NullMarked;
