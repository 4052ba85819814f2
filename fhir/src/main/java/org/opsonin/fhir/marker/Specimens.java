package org.opsonin.fhir.marker;

import java.util.List;
import java.util.Optional;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Words;

/// Finds whether a test was done on tissue or on blood.
record Specimens(Reading reading) {

  private static final List<String> IN_BLOOD = List.of("in blood", "in plasma", "in serum");
  private static final List<String> IN_TISSUE = List.of("in tissue", "cancer specimen", "in tumor");

  /// `tissue` or `blood`; empty if the chart does not say.
  Optional<String> of(Asked asked, Marker marker) {
    if (Words.contain(asked.surroundings(), marker.entry().body().texts("bloodText"))) {
      return Optional.of("blood");
    }
    for (String reference : asked.observation().references("specimen")) {
      Optional<Concept> type =
          reading
              .resources()
              .find(reference, asked.observation())
              .map(specimen -> specimen.concept("type"));
      Optional<String> kind = type.flatMap(this::kind);
      if (kind.isPresent()) {
        return kind;
      }
    }
    Optional<String> display =
        asked
            .observation()
            .content()
            .object("specimen")
            .flatMap(specimen -> specimen.text("display"));
    return display
        .flatMap(words -> kind(Concept.ofText(words, "")))
        .or(() -> inWords(asked.code().allWords()));
  }

  private Optional<String> kind(Concept type) {
    return reading
        .meanings()
        .loosely(type, "specimen")
        .flatMap(meaning -> meaning.field("specimen"));
  }

  private static Optional<String> inWords(String words) {
    boolean blood = Words.contain(words, IN_BLOOD);
    boolean tissue = Words.contain(words, IN_TISSUE);
    if (blood == tissue) {
      return Optional.empty();
    }
    return Optional.of(blood ? "blood" : "tissue");
  }
}
