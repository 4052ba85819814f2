/// The library on the site: home, sections, articles, glossary, and whether a page helped.
///
/// In: the knowledge. Out: pages, made once at the start ([Shelf]). Other modules ask the shelf for
/// what it holds. Start at [Shelf].
@ApplicationModule(
    displayName = "Library",
    allowedDependencies = {"site"})
@NullMarked
package org.opsonin.server.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
