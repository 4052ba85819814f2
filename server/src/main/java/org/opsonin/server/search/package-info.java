/// Search over articles, words, treatments and trials, and a page for each trial.
///
/// In: the shelf, the knowledge, the registry in the data folder if there is one. Out: pages of
/// results, plain or as somebody types. No question is ever logged. Start at [SearchPages];
/// [Indexes] holds what is searched, [TrialShelf] the trials.
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"site", "library"})
@NullMarked
package org.opsonin.server.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
