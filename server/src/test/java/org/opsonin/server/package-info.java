@NullMarked
package org.opsonin.server;

import org.jspecify.annotations.NullMarked;
