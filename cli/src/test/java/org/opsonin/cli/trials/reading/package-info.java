@NullMarked
package org.opsonin.cli.trials.reading;

import org.jspecify.annotations.NullMarked;
