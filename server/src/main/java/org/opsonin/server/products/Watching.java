package org.opsonin.server.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.server.products.Citations.Cite;
import org.opsonin.server.products.Citations.Said;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Monitoring;
import org.opsonin.toxicity.monitoring.MonitoringRule;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Regimen;

/// What is measured before, during and after a product, and what means: call now.
///
/// @param phases those in which something is measured
/// @param signs warning signs
/// @param notes vaccination, pregnancy, late effects
record Watching(List<ByPhase> phases, List<Said> signs, List<Said> notes) {

  Watching {
    phases = List.copyOf(phases);
    signs = List.copyOf(signs);
    notes = List.copyOf(notes);
  }

  /// What is measured in one phase.
  ///
  /// @param phase `before`, `during`, `after` or `event`
  record ByPhase(String phase, List<Measured> items) {
    ByPhase {
      items = List.copyOf(items);
    }
  }

  /// One thing that is measured.
  ///
  /// @param what in words, in English
  record Measured(String what, List<Demand> demands) {
    Measured {
      demands = List.copyOf(demands);
    }
  }

  /// How often a source asks for it.
  ///
  /// @param rhythm how often and how long, in the language of the page
  /// @param scope what narrows it, or the event it belongs to; in English; may be empty
  record Demand(String rhythm, String scope, Cite cite) {}

  private static final Chart NOBODY =
      new Chart(new Person(Optional.empty(), PartialDate.UNKNOWN, false), List.of());

  static Watching of(
      String product, Monitoring monitoring, Citations citations, Speech speech, LocalDate asOf) {
    List<Medicine> medicines = monitoring.regimens().ofProduct(product).stream().toList();
    Plan plan =
        monitoring.plan(NOBODY, new Regimen(medicines, java.util.OptionalInt.empty()), asOf);
    var phases = new ArrayList<ByPhase>();
    for (Phase phase : Phase.values()) {
      List<Measured> items = items(plan.in(phase), citations, speech);
      if (!items.isEmpty()) {
        phases.add(new ByPhase(phase.name().toLowerCase(java.util.Locale.ROOT), items));
      }
    }
    return new Watching(
        phases,
        plan.signs().stream().map(sign -> citations.say(sign.words(), sign.entry())).toList(),
        plan.notes().stream().map(note -> citations.say(note.words(), note.entry())).toList());
  }

  private static List<Measured> items(List<Plan.Item> items, Citations citations, Speech speech) {
    Map<String, List<Demand>> byMeasurement = new LinkedHashMap<>();
    for (Plan.Item item : items) {
      List<Demand> demands =
          byMeasurement.computeIfAbsent(item.what().words(), _ -> new ArrayList<>());
      item.acting().stream()
          .map(acting -> demand(acting.demand().rule(), citations, speech))
          .filter(demand -> !demands.contains(demand))
          .forEach(demands::add);
    }
    return byMeasurement.entrySet().stream()
        .map(entry -> new Measured(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Demand demand(MonitoringRule rule, Citations citations, Speech speech) {
    var times = new ArrayList<String>();
    times.add(speech.rhythm(rule.rhythm()));
    rule.from()
        .filter(span -> span.count() > 0)
        .ifPresent(span -> times.add(speech.say("watch.from", speech.span(span))));
    rule.until().ifPresent(span -> times.add(speech.say("watch.until", speech.span(span))));
    String scope = rule.event().isEmpty() ? rule.scope() : rule.event();
    return new Demand(String.join(", ", times), scope, citations.of(rule.entry()));
  }
}
