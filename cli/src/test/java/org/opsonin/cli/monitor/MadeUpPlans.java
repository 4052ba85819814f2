package org.opsonin.cli.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.report.WatchWords;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Monitoring;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Regimen;
import org.opsonin.vocabulary.Vocabulary;

/// Plans of made-up regimens on 23 November 2026.
final class MadeUpPlans {

  static final Knowledge KNOWLEDGE = Knowledge.load();
  static final WatchWords WORDS = new WatchWords(KNOWLEDGE);
  private static final Monitoring MONITORING =
      Monitoring.of(KNOWLEDGE, Vocabulary.of(KNOWLEDGE), problem -> {});

  private MadeUpPlans() {}

  static Stream<String> products() {
    return KNOWLEDGE.ofKind("product").stream().map(Entry::id);
  }

  /// Every product, and combinations with many warning signs.
  static Stream<String> regimens() {
    return Stream.concat(
        products(),
        Stream.of(
            "nivolumab,ipilimumab",
            "pembrolizumab,enfortumab",
            "atezolizumab,tarlatamab",
            "pembrolizumab,sacituzumab,carboplatin,axitinib",
            "ciltacabtagene,daratumumab,pembrolizumab"));
  }

  static Plan of(String names, int everyDays) {
    return plan(names, everyDays, PartialDate.UNKNOWN);
  }

  /// A regimen every three weeks whose last dose is known.
  static Plan ended(String names, LocalDate lastDose) {
    return plan(names, 21, PartialDate.of(lastDose));
  }

  private static Plan plan(String names, int everyDays, PartialDate lastDose) {
    var medicines = new ArrayList<Medicine>();
    for (String name : names.split(",", -1)) {
      medicines.add(
          MONITORING
              .regimens()
              .named(name)
              .orElseThrow()
              .given(PartialDate.of(LocalDate.of(2026, 8, 31)), lastDose, false));
    }
    return MONITORING.plan(
        new Chart(new Person(Optional.empty(), PartialDate.UNKNOWN, false), List.of()),
        new Regimen(medicines, OptionalInt.of(everyDays)),
        LocalDate.of(2026, 11, 23));
  }
}
