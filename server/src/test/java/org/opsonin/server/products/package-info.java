@NullMarked
package org.opsonin.server.products;

import org.jspecify.annotations.NullMarked;
