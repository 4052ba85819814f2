/// Search over articles, words, treatments and trials.
///
/// In: what the other modules hold. Out: a page of results, also while somebody types. No question
/// is
/// kept or logged. Start at [SearchPages].
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"site", "library", "products"})
@NullMarked
package org.opsonin.server.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
