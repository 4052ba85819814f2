@NullMarked
package org.opsonin.cli.search;

import org.jspecify.annotations.NullMarked;
