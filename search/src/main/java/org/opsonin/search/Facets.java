package org.opsonin.search;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;

/// What a document can be filtered by, and what a list of hits shows of it.
///
/// @param recruitment whether people can join; empty for what nobody joins, such as an article
/// @param phases empty if not given
/// @param admission limits of age and sex; an open bound excludes nobody
/// @param places where it runs; empty if not given
/// @param page where to read on; empty if there is none
/// @param asOf the day it was retrieved; empty if nobody noted it
public record Facets(
    Optional<Recruitment> recruitment,
    List<Phase> phases,
    Admission admission,
    List<Place> places,
    Optional<URI> page,
    Optional<LocalDate> asOf) {

  /// Nothing to filter by.
  public static final Facets NONE =
      new Facets(
          Optional.empty(),
          List.of(),
          Admission.OPEN,
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Facets {
    phases = List.copyOf(phases);
    places = List.copyOf(places);
  }

  /// Where a trial runs.
  ///
  /// @param country English name as the registry writes it; empty text if not given
  /// @param point where on Earth; empty if not given
  public record Place(String country, Optional<Site.Point> point) {}
}
