package org.opsonin.search.index;

import java.util.List;
import java.util.Optional;
import org.opsonin.search.Filters;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;

/// Filters for tests, one at a time.
final class FilterChoices {

  private FilterChoices() {}

  static Filters of(
      Optional<String> condition, Optional<String> intervention, Optional<String> biomarker) {
    return new Filters(
        condition,
        intervention,
        biomarker,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Filters status(Recruitment status) {
    return new Filters(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(status),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Filters place(Optional<String> country, Optional<Site.Point> near, Optional<Double> km) {
    return new Filters(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        country.stream().toList(),
        near,
        km,
        Optional.empty(),
        Optional.empty());
  }
}
