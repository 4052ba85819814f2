/// Products, documents and browsing: every product on a page of its own, generated from knowledge;
/// every document it rests on; the ways in by cancer and by what somebody feels.
///
/// In: the knowledge and the library. Out: pages, made once at the start ([ProductShelf]). Knows no
/// chart. Start at [ProductShelf].
@ApplicationModule(
    displayName = "Products",
    allowedDependencies = {"site", "library"})
@NullMarked
package org.opsonin.server.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
