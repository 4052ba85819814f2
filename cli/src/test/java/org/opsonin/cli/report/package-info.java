@NullMarked
package org.opsonin.cli.report;

import org.jspecify.annotations.NullMarked;
