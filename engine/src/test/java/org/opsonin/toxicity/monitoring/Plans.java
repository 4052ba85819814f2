package org.opsonin.toxicity.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.navigator.Navigator;

/// Plans for nobody in particular, made on 23 November 2026.
final class Plans {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Navigator NAVIGATOR = Navigator.load();
  static final Monitoring MONITORING = NAVIGATOR.monitoring();
  static final Chart NOBODY =
      new Chart(new Person(Optional.empty(), PartialDate.UNKNOWN, false), List.of());

  private Plans() {}

  static Plan of(String names, String start, int everyDays) {
    return of(names, start, OptionalInt.of(everyDays), "");
  }

  /// @param names separated by commas
  /// @param start empty for unknown
  /// @param lastDose empty for unknown
  static Plan of(String names, String start, OptionalInt everyDays, String lastDose) {
    var medicines = new ArrayList<Medicine>();
    for (String name : names.split(",", -1)) {
      medicines.add(
          MONITORING.regimens().named(name).orElseThrow().given(day(start), day(lastDose), false));
    }
    return MONITORING.plan(NOBODY, new Regimen(medicines, everyDays), TODAY);
  }

  private static PartialDate day(String day) {
    return day.isEmpty() ? PartialDate.UNKNOWN : PartialDate.of(LocalDate.parse(day));
  }

  static Plan.Item item(Plan plan, Phase phase, String measurement) {
    return plan.in(phase).stream()
        .filter(item -> item.what().id().equals(measurement) && item.scope().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  static Timing timing(Plan plan, Phase phase, String measurement) {
    return item(plan, phase, measurement).acting().getFirst().demand().timing();
  }

  static List<LocalDate> days(Timing timing) {
    return switch (timing) {
      case Timing.OneDay(LocalDate day) -> List.of(day);
      case Timing.Series series -> series.days();
      case Timing.Stretch _, Timing.NotDated _, Timing.IfItComes _ ->
          throw new AssertionError("no days");
    };
  }
}
