/// The report page: a chart dropped in, the same navigation the command line gives, as a page.
///
/// In: FHIR as a file, a day, a country. Out: a page or JSON. A chart lives in memory for its
/// request only: nothing of it is stored, logged or put into an address. What one request may take
/// of memory and time is bounded ([Gate], [Weight]). Start at [ReportPages]; `page` writes the
/// page.
@ApplicationModule(
    displayName = "Report",
    allowedDependencies = {"site", "library"})
@NullMarked
package org.opsonin.server.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
