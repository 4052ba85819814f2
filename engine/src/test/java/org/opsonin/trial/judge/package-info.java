/// Tests of judging a note; every note is made up.
@NullMarked
package org.opsonin.trial.judge;

import org.jspecify.annotations.NullMarked;
