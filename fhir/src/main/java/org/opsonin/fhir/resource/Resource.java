package org.opsonin.fhir.resource;

import java.util.List;
import java.util.Optional;
import org.opsonin.fhir.json.Element;

/// One resource of a patient.
///
/// @param type resource type
/// @param place position and type, for facts and people
/// @param keys what references to it may say: full URL, `Type/id`
/// @param content the resource itself
public record Resource(String type, String place, List<String> keys, Element content) {

  public Resource {
    keys = List.copyOf(keys);
  }

  /// FHIRPath, for problems.
  public String path() {
    return content.path();
  }

  /// The concept under `name`.
  public Concept concept(String name) {
    return Concept.of(content, name);
  }

  /// The code of `status`, lower case; empty if absent.
  public Optional<String> status() {
    return content.text("status").map(String::strip);
  }

  /// The references under `name`, one or several.
  public List<String> references(String name) {
    return content.objects(name).stream()
        .flatMap(reference -> reference.text("reference").stream())
        .toList();
  }

  /// The extensions whose address ends in `name`.
  public List<Element> extensions(String name) {
    return content.objects("extension").stream()
        .filter(extension -> extension.text("url").map(url -> endsIn(url, name)).orElse(false))
        .toList();
  }

  private static boolean endsIn(String url, String name) {
    return url.equals(name) || url.endsWith("/" + name);
  }

  /// The address of the patient it is about; empty if it names none.
  public Optional<String> subject() {
    return content
        .object("subject")
        .or(() -> content.object("patient"))
        .flatMap(reference -> reference.text("reference"));
  }
}
