package org.opsonin.search;

import java.util.List;
import java.util.Optional;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;

/// What a hit must have. An empty filter asks for nothing, and what a document does not say is
/// never
/// held against it where a limit is open.
///
/// @param condition disease by name; a name of the vocabulary includes what is a kind of it
/// @param intervention drug, class or procedure by name; a class includes its drugs
/// @param biomarker gene or test by name
/// @param phases any of these; empty for all
/// @param recruitments any of these; empty for all
/// @param countries any of these, names as registries write them, without regard to case; empty for
///     all
/// @param near where the person is
/// @param withinKm how far, in kilometres; only with `near`. Sites whose place is not known stay in
/// @param age the person's age
/// @param sex `female` or `male`
public record Filters(
    Optional<String> condition,
    Optional<String> intervention,
    Optional<String> biomarker,
    List<Phase> phases,
    List<Recruitment> recruitments,
    List<String> countries,
    Optional<Site.Point> near,
    Optional<Double> withinKm,
    Optional<Age> age,
    Optional<String> sex) {

  /// Asks for nothing.
  public static final Filters NONE =
      new Filters(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if a distance has no place, is negative or no number
  public Filters {
    phases = List.copyOf(phases);
    recruitments = List.copyOf(recruitments);
    countries = List.copyOf(countries);
    if (withinKm.isPresent() && (near.isEmpty() || !(withinKm.get() >= 0))) {
      throw new IllegalArgumentException("a distance is 0 km or more from a place");
    }
  }

  /// These filters, with age and sex filled in where they are empty.
  public Filters orPerson(Optional<Age> otherAge, Optional<String> otherSex) {
    return new Filters(
        condition,
        intervention,
        biomarker,
        phases,
        recruitments,
        countries,
        near,
        withinKm,
        age.or(() -> otherAge),
        sex.or(() -> otherSex));
  }
}
