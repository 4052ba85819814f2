/// Hostile requests to every route there is.
@org.jspecify.annotations.NullMarked
package org.opsonin.server.fuzz;
