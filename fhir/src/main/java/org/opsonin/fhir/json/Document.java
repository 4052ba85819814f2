package org.opsonin.fhir.json;

import java.util.List;
import org.opsonin.kernel.Problem;

/// One JSON document after reading: its resources of the types a chart is made of.
///
/// @param place `line 3`; empty for a document of its own
/// @param isBundle whether it is a Bundle; otherwise it is one resource
/// @param isUsable false if it broke off or was refused; `resources` is then empty
/// @param resources in the order written
/// @param problems what is wrong with the document as such
public record Document(
    String place,
    boolean isBundle,
    boolean isUsable,
    List<Loaded> resources,
    List<Problem> problems) {

  public Document {
    resources = List.copyOf(resources);
    problems = List.copyOf(problems);
  }

  static Document refused(String place, Problem problem) {
    return new Document(place, false, false, List.of(), List.of(problem));
  }
}
