/// The report page: a chart in, the navigation of the command line out, nothing kept.
///
/// In: a file a browser sends. Out: the report as a page or as JSON. What was sent lives in memory
/// for
/// as long as the request. Start at [ReportPages].
@ApplicationModule(displayName = "Report", allowedDependencies = "site")
@NullMarked
package org.opsonin.server.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
