package org.opsonin.trial;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.kernel.PartialDate;

/// One trial as its registry describes it. What the registry does not say is empty, never guessed.
///
/// @param id registry number, such as `NCT01234567`, or a protocol number; upper case, never blank
/// @param title short title, never blank
/// @param officialTitle full title; empty if not given
/// @param recruitment whether people can join; `UNKNOWN` if the registry does not say
/// @param phases empty if not given or not applicable
/// @param studyType as the registry writes it, such as `INTERVENTIONAL`; empty if not given
/// @param conditions diseases, in the registry's words
/// @param keywords in the registry's words
/// @param interventions what is given or done
/// @param sponsor lead sponsor's name; empty if not given
/// @param summary brief summary; empty text if not given
/// @param description detailed description; empty text if not given
/// @param admission age, sex and health limits as structured fields
/// @param eligibility the registry's free text, exactly as published; empty text if not given
/// @param sites where it runs, with what each site says about recruiting
/// @param enrolment planned or actual number of participants
/// @param started first day; unknown if not given
/// @param updated the registry's last update, which decides between two versions; unknown if not
///     given
/// @param asOf the day this was retrieved; empty if nobody noted it
public record Trial(
    String id,
    String title,
    Optional<String> officialTitle,
    Recruitment recruitment,
    List<Phase> phases,
    Optional<String> studyType,
    List<String> conditions,
    List<String> keywords,
    List<Intervention> interventions,
    Optional<String> sponsor,
    String summary,
    String description,
    Admission admission,
    String eligibility,
    List<Site> sites,
    OptionalInt enrolment,
    PartialDate started,
    PartialDate updated,
    Optional<LocalDate> asOf) {

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if id or title is blank
  public Trial {
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("a trial needs an id and a title");
    }
    phases = List.copyOf(phases);
    conditions = List.copyOf(conditions);
    keywords = List.copyOf(keywords);
    interventions = List.copyOf(interventions);
    sites = List.copyOf(sites);
  }

  /// Whether it gives no treatment and only watches, as far as its registry says.
  public boolean onlyObserves() {
    return studyType.map("OBSERVATIONAL"::equalsIgnoreCase).orElse(false);
  }

  /// The trial's page at ClinicalTrials.gov; empty for ids of another registry.
  public Optional<URI> page() {
    return id.matches("NCT\\d{8}")
        ? Optional.of(URI.create("https://clinicaltrials.gov/study/" + id))
        : Optional.empty();
  }

  /// The same trial with another eligibility text.
  public Trial withEligibility(String text) {
    return new Trial(
        id,
        title,
        officialTitle,
        recruitment,
        phases,
        studyType,
        conditions,
        keywords,
        interventions,
        sponsor,
        summary,
        description,
        admission,
        text,
        sites,
        enrolment,
        started,
        updated,
        asOf);
  }
}
