package org.opsonin.navigator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.Watch;
import org.opsonin.therapy.Indication;
import org.opsonin.therapy.Option;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Monitoring;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Regimen;

/// What to watch for the therapy under way and for the options that fit.
record Watching(Monitoring monitoring) {

  private static final Chart NOBODY =
      new Chart(new Person(Optional.empty(), PartialDate.UNKNOWN, false), List.of());

  /// The plan for the medicines of the chart; empty where none of them calls for watching.
  Optional<Plan> underWay(Chart chart, LocalDate asOf) {
    var medicines = monitoring.regimens().of(chart);
    Plan plan = monitoring.plan(chart, new Regimen(medicines, OptionalInt.empty()), asOf);
    return plan.items().isEmpty() ? Optional.empty() : Optional.of(plan);
  }

  /// The options of this cancer that fit, those with the same rules and signs together, in the
  /// order
  /// of the first of each.
  List<Watch> of(List<Option> options, LocalDate asOf) {
    var together = new LinkedHashMap<Set<String>, Watch>();
    for (Option option : options) {
      if (option.ofThisCancer() && option.verdict() == Truth.MET) {
        var regimen = new Regimen(medicines(option.indication()), OptionalInt.empty());
        Plan plan = monitoring.plan(NOBODY, regimen, asOf);
        together.merge(content(plan), new Watch(List.of(option), plan), Watching::both);
      }
    }
    return List.copyOf(together.values());
  }

  private static Watch both(Watch one, Watch other) {
    var options = new ArrayList<>(one.options());
    options.addAll(other.options());
    return new Watch(options, one.plan());
  }

  /// The product and the partners an indication names without alternatives.
  private List<Medicine> medicines(Indication indication) {
    var medicines = new ArrayList<Medicine>();
    monitoring.regimens().ofProduct(indication.product().id()).ifPresent(medicines::add);
    for (List<String> alternatives : indication.partners()) {
      if (alternatives.size() == 1) {
        monitoring.regimens().named(alternatives.getFirst()).ifPresent(medicines::add);
      }
    }
    return medicines;
  }

  private static Set<String> content(Plan plan) {
    var ids =
        plan.items().stream()
            .flatMap(item -> item.acting().stream())
            .map(acting -> acting.demand().rule().id())
            .collect(Collectors.toSet());
    plan.signs().forEach(sign -> ids.add(sign.entry().id()));
    return ids;
  }
}
