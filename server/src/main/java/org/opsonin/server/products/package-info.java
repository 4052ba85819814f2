/// Every approved product on a page, made from the knowledge, and the documents everything rests
/// on.
///
/// In: the engine's knowledge. Out: pages. Start at [Products].
@ApplicationModule(
    displayName = "Products",
    allowedDependencies = {"site", "library"})
@NullMarked
package org.opsonin.server.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
