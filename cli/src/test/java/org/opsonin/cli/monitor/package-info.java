@NullMarked
package org.opsonin.cli.monitor;

import org.jspecify.annotations.NullMarked;
