package org.opsonin.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.fhir.json.Element;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.CodeSystem;

/// A CodeableConcept: codings, and text where the author wrote any.
///
/// @param path FHIRPath, for problems
public record Concept(List<Coding> codings, Optional<String> text, String path) {

  /// A concept without codings or text.
  public static final Concept NONE = new Concept(List.of(), Optional.empty(), "");

  public Concept {
    codings = List.copyOf(codings);
  }

  /// The concept under `name`, or [#NONE].
  public static Concept of(Element parent, String name) {
    return parent.object(name).map(Concept::of).orElse(NONE);
  }

  /// The concepts in the list under `name`.
  public static List<Concept> all(Element parent, String name) {
    return parent.objects(name).stream().map(Concept::of).toList();
  }

  /// Reads the concept at `element`; a bare Coding counts as a concept of one.
  public static Concept of(Element element) {
    var codings = new ArrayList<Coding>();
    for (Element coding : element.objects("coding")) {
      codings.add(coding(coding));
    }
    if (codings.isEmpty() && element.has("code")) {
      codings.add(coding(element));
    }
    return new Concept(codings, element.text("text"), element.path());
  }

  /// A concept that is words only.
  public static Concept ofText(String text, String path) {
    return new Concept(List.of(), Optional.of(text), path);
  }

  private static Coding coding(Element coding) {
    String address = coding.text("system").orElse("");
    Optional<String> value = coding.text("code").map(String::strip);
    return new Coding(
        value.flatMap(code -> CodeSystem.ofAddress(address).map(system -> new Code(system, code))),
        address,
        value,
        coding.text("display"));
  }

  /// The codes in terminologies the engine reads.
  public List<Code> codes() {
    return codings.stream().flatMap(coding -> coding.code().stream()).toList();
  }

  /// The author's text first, then every display.
  public List<String> words() {
    var words = new ArrayList<String>();
    text.ifPresent(words::add);
    codings.forEach(coding -> coding.display().ifPresent(words::add));
    return words;
  }

  /// All words as one string.
  public String allWords() {
    return String.join(" ; ", words());
  }

  /// Whether it has neither codings nor text.
  public boolean isEmpty() {
    return codings.isEmpty() && text.isEmpty();
  }
}
