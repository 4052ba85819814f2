package org.opsonin.fhir.disease;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.kernel.PartialDate;

/// Checks that results are not older than the specimen they came from, and that a report has
/// results that can be read.
public record ReportReader(Reading reading) {

  /// Reports results of `report`, or `report` itself if it is an observation, that are dated before
  /// its earliest specimen was taken.
  public void check(Resource report) {
    if (report.content().has("conclusion") && report.references("result").isEmpty()) {
      reading.report(
          ChartProblem.UNREADABLE_VALUE,
          report.path() + ".conclusion",
          "a report without results; its conclusion is running text and was not read",
          "its results as Observations");
    }
    PartialDate taken = taken(report);
    if (!taken.isKnown()) {
      return;
    }
    boolean earlier =
        results(report).stream()
            .map(
                result ->
                    reading.dates().first(result.content(), "effectiveDateTime", "effectivePeriod"))
            .anyMatch(taken::isAfter);
    if (earlier) {
      reading.report(
          ChartProblem.RESULT_BEFORE_SPECIMEN,
          report.path(),
          "results are dated before their specimen was taken",
          "dates on or after the collection of the specimen");
    }
  }

  private List<Resource> results(Resource report) {
    if (report.type().equals("Observation")) {
      return List.of(report);
    }
    var results = new ArrayList<Resource>();
    for (String reference : report.references("result")) {
      reading.resources().find(reference, report).ifPresent(results::add);
    }
    return results;
  }

  private PartialDate taken(Resource report) {
    PartialDate earliest = PartialDate.UNKNOWN;
    for (String reference : report.references("specimen")) {
      PartialDate one =
          reading
              .resources()
              .find(reference, report)
              .flatMap(specimen -> specimen.content().object("collection"))
              .map(
                  collection ->
                      reading.dates().first(collection, "collectedDateTime", "collectedPeriod"))
              .orElse(PartialDate.UNKNOWN);
      earliest = !earliest.isKnown() || earliest.isAfter(one) ? one : earliest;
    }
    return earliest;
  }
}
