package org.opsonin.trial;

import java.time.Period;
import java.util.Optional;
import org.opsonin.criteria.Criterion;

/// The limits a registry keeps as fields beside the free text. An empty bound is open and excludes
/// nobody.
///
/// @param sex `female` or `male`; empty for everyone or not said
/// @param from youngest age, inclusive
/// @param to oldest age, inclusive: "75 Years" admits until the 76th birthday
/// @param healthyVolunteers whether healthy people are admitted; empty if not said
public record Admission(
    Optional<String> sex,
    Optional<Period> from,
    Optional<Period> to,
    Optional<Boolean> healthyVolunteers) {

  /// No limits at all.
  public static final Admission OPEN =
      new Admission(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// The limit on age; empty if there is none.
  public Optional<Criterion> age() {
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Criterion.Age(from, to.map(Admission::after)));
  }

  /// The limit on sex; empty if there is none.
  public Optional<Criterion> onlySex() {
    return sex.map(Criterion.Sex::new);
  }

  private static Period after(Period last) {
    if (last.getYears() > 0) {
      return last.plusYears(1);
    }
    return last.getMonths() > 0 ? last.plusMonths(1) : last.plusDays(1);
  }
}
