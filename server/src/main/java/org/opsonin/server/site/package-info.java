/// The frame every page stands in: language, navigation, versions, headers, limits, errors.
///
/// In: the request. Out: a [Frame] for the templates. Start at [Frame]; [Words] gives the texts of
/// the interface. Knows nothing of articles, charts or trials.
@ApplicationModule(displayName = "Site")
@NullMarked
package org.opsonin.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
