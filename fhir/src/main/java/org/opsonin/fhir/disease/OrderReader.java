package org.opsonin.fhir.disease;

import java.util.List;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;

/// Says what is missing where a chart has no cancer as a condition. An order's reason is never a
/// diagnosis: it may be what the order is to find out.
public record OrderReader(Reading reading) {

  /// Reports that there is no diagnosis, and orders that name one.
  public void withoutDiagnosis(List<Resource> resources) {
    for (Resource resource : resources) {
      if (resource.type().equals("ServiceRequest") && namesCancer(resource)) {
        reading.report(
            ChartProblem.CANCER_ONLY_IN_ORDER,
            resource.path() + ".reasonCode",
            "an order names a cancer that no Condition records; it was not taken as a diagnosis",
            "a Condition with the confirmed cancer");
      }
    }
    reading.report(
        ChartProblem.NO_CANCER,
        "document",
        "no usable cancer among the conditions",
        "a Condition with a confirmed cancer");
  }

  private boolean namesCancer(Resource order) {
    var naming = new TumourNaming(reading);
    return Concept.all(order.content(), "reasonCode").stream()
        .anyMatch(reason -> naming.name(reason, List.of(), List.of()).tumour().isPresent());
  }
}
