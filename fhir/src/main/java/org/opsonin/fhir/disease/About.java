package org.opsonin.fhir.disease;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.fhir.resource.Resources;

/// Finds the primary cancer a resource belongs to, by the references it makes.
///
/// @param primaries the conditions that gave a diagnosis
public record About(Resources resources, Set<Resource> primaries) {

  private static final int FARTHEST = 3;
  private static final List<String> LINKS =
      List.of("focus", "reasonReference", "hasMember", "derivedFrom");
  private static final List<String> EXTENSIONS =
      List.of("mcode-related-condition", "condition-related", "condition-dueTo");

  public About {
    primaries = Set.copyOf(primaries);
  }

  /// Place of the only primary `resource` leads to; empty if it leads to none or to several.
  public Optional<String> of(Resource resource) {
    var found = new HashSet<String>();
    follow(resource, found, FARTHEST);
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private void follow(Resource resource, Set<String> found, int steps) {
    if (primaries.contains(resource)) {
      found.add(resource.place());
      return;
    }
    if (steps == 0) {
      return;
    }
    for (String reference : references(resource)) {
      resources.find(reference, resource).ifPresent(next -> follow(next, found, steps - 1));
    }
  }

  private static List<String> references(Resource resource) {
    var references = new ArrayList<String>();
    LINKS.forEach(link -> references.addAll(resource.references(link)));
    for (String extension : EXTENSIONS) {
      resource
          .extensions(extension)
          .forEach(
              one ->
                  one.object("valueReference")
                      .flatMap(reference -> reference.text("reference"))
                      .ifPresent(references::add));
    }
    return references;
  }
}
