/// Tests of reading CTML; every trial is made up.
@NullMarked
package org.opsonin.trial.ctml;

import org.jspecify.annotations.NullMarked;
