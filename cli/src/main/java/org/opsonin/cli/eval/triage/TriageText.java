package org.opsonin.cli.eval.triage;

import java.util.List;
import java.util.Locale;
import org.opsonin.toxicity.simulation.SimulationResult;
import org.opsonin.toxicity.simulation.SimulationResult.Background;
import org.opsonin.toxicity.simulation.SimulationResult.Measured;
import org.opsonin.toxicity.simulation.SimulationResult.Share;

/// The figures of a simulation for a person.
final class TriageText {

  static final String CAUTION =
      "A simulation on published incidences and stated assumptions, not a study: it shows no"
          + " benefit to anybody.";
  private static final double PERCENT = 100;
  private static final String NONE = "-";

  private TriageText() {}

  static String of(SimulationResult result, long seed) {
    var out = new StringBuilder();
    line(out, CAUTION);
    line(
        out,
        "%d people for each burden, %d weeks, seed %d"
            .formatted(result.patients(), result.weeks(), seed));
    for (Background background : result.backgrounds()) {
      line(
          out,
          "%n%s burden of other complaints: %d reports; a plain rule alerts on %s; %d severe side effects"
              .formatted(
                  background.name(),
                  background.reports(),
                  percent(background.plainRule()),
                  background.severe()));
      line(
          out,
          "limits    alerts    red   seen, any alert      seen, own signs      days from severe"
              + " (quartiles)  never");
      background.sets().forEach(set -> line(out, row(set)));
    }
    line(
        out, "\nplain rule: an answer of severe or more, or two steps worse than the last report.");
    line(out, "seen: an alert between onset and 7 days after the side effect became severe, with");
    line(out, "its 95 % interval; own signs: for a reason from the side effect itself.");
    line(out, "days: from becoming severe to the first own alert; below 0 is before.");
    return out.toString();
  }

  private static String row(Measured set) {
    return String.format(
        Locale.ROOT,
        "%-8s %7s %6s   %-20s %-20s %-28s %4d",
        set.thresholds(),
        percent(set.alerts()),
        percent(set.reds()),
        share(set.anyAlert()),
        share(set.ownAlert()),
        days(set.delayDays()),
        set.never());
  }

  private static String share(Share share) {
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", share.value(), share.low(), share.high());
  }

  private static String days(List<Double> quartiles) {
    return quartiles.isEmpty()
        ? NONE
        : String.format(
            Locale.ROOT, "%.1f, %.1f, %.1f", quartiles.get(0), quartiles.get(1), quartiles.get(2));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
