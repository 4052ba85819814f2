package org.opsonin.biomarker.tmb;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// The sentences without which a computed burden would mislead.
final class Cautions {

  private static final String SYNONYMOUS = "synonymous";

  private final Knowledge knowledge;

  Cautions(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  List<String> of(TmbRules rules, Denominator denominator, FileCount count) {
    var cautions = new ArrayList<String>();
    for (Entry always : knowledge.ofKind("tmb-caution")) {
      cautions.add(always.claim());
    }
    denominator.warnings().forEach(warning -> cautions.add(warning.claim()));
    cautions.addAll(rules.limits());
    addPanel(rules, denominator, cautions);
    for (Step step : count.neverTold()) {
      cautions.add(notTold(rules, step));
    }
    if (!count.wholly()) {
      cautions.add(
          "The file was not read to its end: the counts are of its first part, and no burden is given.");
    }
    if (count.samples().stream().anyMatch(sample -> sample.unjudged() > 0)) {
      cautions.add(
          "Some variants could not be judged. The lower number leaves them out, the higher counts them"
              + " all.");
    }
    return List.copyOf(cautions);
  }

  private static void addPanel(TmbRules rules, Denominator denominator, List<String> cautions) {
    if (denominator.panel().isEmpty()) {
      return;
    }
    String panel = denominator.panel().get().claim();
    cautions.add(
        "The size used is that of " + panel + "; it fits only a file of variants found with it.");
    List<String> counts = denominator.panelCounts();
    boolean rulesCountSilent =
        rules.consequences().map(rule -> rule.count().contains(SYNONYMOUS)).orElse(true);
    if (!counts.isEmpty() && counts.contains(SYNONYMOUS) != rulesCountSilent) {
      cautions.add(
          panel
              + (rulesCountSilent
                  ? " does not count silent mutations; these rules do."
                  : " counts silent mutations; these rules do not."));
    }
    if (!denominator.panelExcludes().isEmpty()) {
      cautions.add(
          panel
              + " also leaves out "
              + String.join(" and ", denominator.panelExcludes())
              + "; a file of variants does not show which those are.");
    }
    denominator
        .otherSizes()
        .ifPresent(
            sizes ->
                cautions.add(
                    "Sources give "
                        + sizes
                        + " as the size of "
                        + panel
                        + "; the burden changes with it."));
  }

  private static String notTold(TmbRules rules, Step step) {
    boolean passedOver =
        switch (step) {
          case CONSEQUENCE ->
              rules.consequences().map(rule -> accepts(rule.absent())).orElse(false);
          case POPULATION -> rules.population().map(rule -> accepts(rule.absent())).orElse(false);
          case FILTER -> accepts(rules.filter().noColumn());
          case READABLE,
              SMALL_VARIANT,
              INDEL,
              CARRIED,
              SOMATIC,
              DEPTH,
              ALT_READS,
              FRACTION,
              DUPLICATE ->
              false;
        };
    String missing =
        switch (step) {
          case CONSEQUENCE -> "what its variants do to proteins";
          case POPULATION -> "how common its variants are in the population";
          case FILTER -> "whether its variants passed the caller's filters";
          default -> step.open();
        };
    return "The file does not say "
        + missing
        + (passedOver
            ? ", so that rule was passed over and the number may be too high."
            : ", so no variant could be judged by that rule.");
  }

  private static boolean accepts(TmbRules.WhenAbsent absent) {
    return absent == TmbRules.WhenAbsent.ACCEPT;
  }
}
