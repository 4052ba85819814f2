@NullMarked
package org.opsonin.server.infobutton;

import org.jspecify.annotations.NullMarked;
