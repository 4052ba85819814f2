@NullMarked
package org.opsonin.server.database;

import org.jspecify.annotations.NullMarked;
