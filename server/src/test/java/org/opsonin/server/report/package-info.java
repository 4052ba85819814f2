@NullMarked
package org.opsonin.server.report;

import org.jspecify.annotations.NullMarked;
