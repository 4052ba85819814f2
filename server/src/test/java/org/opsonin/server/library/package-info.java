@NullMarked
package org.opsonin.server.library;

import org.jspecify.annotations.NullMarked;
