@NullMarked
package org.opsonin.server.site;

import org.jspecify.annotations.NullMarked;
