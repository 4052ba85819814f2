package org.opsonin.library.article;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opsonin.knowledge.Review;

/// What is known about an article apart from its text.
///
/// @param id of the page, the same in every language: `pd-l1`
/// @param section the part of the outline it belongs to: `biomarkers`
/// @param language `en` or `es`
/// @param title the question or thing the first paragraph answers
/// @param summary one sentence for lists and search results
/// @param audience who it is written for
/// @param journeys stages of the journey it serves, in the order of [Journey]
/// @param cancers OncoTree codes it is about; empty if about none in particular
/// @param treatments ids of drugs, products or classes it is about
/// @param symptoms ids of side effects it is about
/// @param codes by code system (`snomed`, `icd10cm`, `rxnorm`, `loinc`, `ncit`), for Infobutton
/// @param sources ids of the documents it rests on, in the order first named
/// @param author who wrote it
/// @param funding who paid for it
/// @param written the day its text was last changed
/// @param nextReview the day by which somebody reads it again
/// @param review whether a named clinician has signed it
public record Head(
    String id,
    String section,
    String language,
    String title,
    String summary,
    List<Audience> audience,
    List<Journey> journeys,
    List<String> cancers,
    List<String> treatments,
    List<String> symptoms,
    Map<String, List<String>> codes,
    List<String> sources,
    String author,
    String funding,
    LocalDate written,
    LocalDate nextReview,
    Review review) {

  public Head {
    audience = List.copyOf(audience);
    journeys = List.copyOf(journeys);
    cancers = List.copyOf(cancers);
    treatments = List.copyOf(treatments);
    symptoms = List.copyOf(symptoms);
    codes = new LinkedHashMap<>(codes);
    sources = List.copyOf(sources);
  }

  /// Who an article is written for.
  public enum Audience {
    PATIENT,
    CAREGIVER,
    CLINICIAN
  }

  /// Where on the way somebody stands who needs an article.
  public enum Journey {
    DIAGNOSIS,
    CHOOSING,
    STARTING,
    DURING,
    AFTER
  }

  /// Whether people without training read it, so that it must be easy.
  public boolean isForPatients() {
    return audience.contains(Audience.PATIENT) || audience.contains(Audience.CAREGIVER);
  }
}
