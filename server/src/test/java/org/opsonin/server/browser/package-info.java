@NullMarked
package org.opsonin.server.browser;

import org.jspecify.annotations.NullMarked;
