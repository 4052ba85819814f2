@NullMarked
package org.opsonin.server.search;

import org.jspecify.annotations.NullMarked;
