package org.opsonin.biomarker.tmb;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.opsonin.biomarker.tmb.TmbRules.WhenAbsent;
import org.opsonin.biomarker.tmb.evidence.Consequences;
import org.opsonin.biomarker.tmb.evidence.Evidence;
import org.opsonin.biomarker.tmb.evidence.Evidence.Shape;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;

/// Applies rules to one variant after the other.
///
/// Kleene's logic: one failed step excludes whatever is open; without a failed step one open
/// step makes the variant open.
final class Judge {

  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  /// What a file says at all, whatever a single record says.
  ///
  /// @param filters whether it has a filter column
  /// @param consequences whether it is annotated
  /// @param frequencies whether it gives population frequencies
  record Told(boolean filters, boolean consequences, boolean frequencies) {

    /// Whether `rules` can be used on a file that tells this much; otherwise the reason is
    /// reported.
    boolean suffices(TmbRules rules, Complaints complaints) {
      boolean accepted = true;
      if (!consequences && insists(rules.consequences().map(TmbRules.ConsequenceRule::absent))) {
        complaints.ofFile(
            "TMB-005",
            "the file does not say what its variants do to proteins, and rules `"
                + rules.id()
                + "` count by that",
            "a file annotated by VEP or SnpEff, or rules that count every variant");
        accepted = false;
      }
      if (!frequencies && insists(rules.population().map(TmbRules.PopulationRule::absent))) {
        complaints.ofFile(
            "TMB-005",
            "the file has no population frequencies, and rules `" + rules.id() + "` ask for them",
            "a file annotated with gnomAD frequencies, or other rules");
        accepted = false;
      }
      if (!filters && rules.filter().noColumn() == WhenAbsent.REFUSE) {
        complaints.ofFile(
            "TMB-005",
            "the file has no filter column, and rules `" + rules.id() + "` ask for it",
            "a file with the caller's filters, or other rules");
        accepted = false;
      }
      return accepted;
    }

    private static boolean insists(Optional<WhenAbsent> absent) {
      return absent.map(found -> found == WhenAbsent.REFUSE).orElse(false);
    }
  }

  private final TmbRules rules;
  private final Consequences consequences;
  private final Set<Step> asked = EnumSet.noneOf(Step.class);
  private final Set<Step> neverTold = EnumSet.noneOf(Step.class);
  private final Set<Step> open = EnumSet.noneOf(Step.class);
  private final int counted;
  private final boolean pickedOnly;
  private final double depth;
  private final double altReads;
  private final double fraction;
  private final double frequency;

  Judge(TmbRules rules, Consequences consequences, Told told) {
    this.rules = rules;
    this.consequences = consequences;
    var minima = rules.minima();
    asked.addAll(Set.of(Step.SMALL_VARIANT, Step.CARRIED, Step.SOMATIC));
    ask(Step.FILTER, true, told.filters(), rules.filter().noColumn());
    ask(
        Step.CONSEQUENCE,
        rules.consequences().isPresent(),
        told.consequences(),
        rules.consequences().map(TmbRules.ConsequenceRule::absent).orElse(WhenAbsent.ACCEPT));
    ask(
        Step.POPULATION,
        rules.population().isPresent(),
        told.frequencies(),
        rules.population().map(TmbRules.PopulationRule::absent).orElse(WhenAbsent.ACCEPT));
    ask(Step.INDEL, !rules.indels(), true, WhenAbsent.UNKNOWN);
    ask(Step.DEPTH, minima.depth().isPresent(), true, WhenAbsent.UNKNOWN);
    ask(Step.ALT_READS, minima.altReads().isPresent(), true, WhenAbsent.UNKNOWN);
    ask(Step.FRACTION, minima.fraction().isPresent(), true, WhenAbsent.UNKNOWN);
    counted = rules.consequences().map(rule -> consequences.bits(rule.count())).orElse(0);
    pickedOnly =
        rules.consequences().map(TmbRules.ConsequenceRule::pickedTranscriptOnly).orElse(false);
    depth = number(minima.depth(), BigDecimal.ONE);
    altReads = number(minima.altReads(), BigDecimal.ONE);
    fraction = number(minima.fraction(), PERCENT);
    frequency = number(rules.population().map(TmbRules.PopulationRule::atMost), PERCENT);
  }

  private static double number(Optional<Quantity> bound, BigDecimal unit) {
    return bound.map(found -> found.value().multiply(unit).doubleValue()).orElse(0.0);
  }

  private void ask(Step step, boolean matters, boolean told, WhenAbsent absent) {
    if (!matters) {
      return;
    }
    if (told || absent == WhenAbsent.UNKNOWN) {
      asked.add(step);
    }
    if (!told) {
      neverTold.add(step);
    }
  }

  /// The steps that matter to the rules and about which this file says nothing at all.
  Set<Step> neverTold() {
    return neverTold;
  }

  /// The first step the variant fails; empty if it fails none: then [#open()] says whether it
  /// counts.
  Optional<Step> failed(Evidence variant) {
    open.clear();
    for (Step step : asked) {
      Truth truth = neverTold.contains(step) ? Truth.UNKNOWN : ask(step, variant);
      if (truth == Truth.NOT_MET) {
        return Optional.of(step);
      }
      if (truth == Truth.UNKNOWN) {
        open.add(step);
      }
    }
    return Optional.empty();
  }

  /// The steps the last variant left open; it counts if there are none.
  Set<Step> open() {
    return open;
  }

  private Truth ask(Step step, Evidence variant) {
    return switch (step) {
      case FILTER -> passed(variant);
      case SMALL_VARIANT -> Truth.of(variant.shape() != Shape.OTHER);
      case INDEL -> Truth.of(variant.shape() == Shape.SUBSTITUTION);
      case CARRIED -> variant.carried();
      case SOMATIC -> variant.somatic();
      case DEPTH -> atLeast(variant.depth(), depth);
      case ALT_READS -> atLeast(variant.altReads(), altReads);
      case FRACTION -> atLeast(variant.fraction(), fraction);
      case CONSEQUENCE -> consequence(variant.consequences(pickedOnly));
      case POPULATION -> rare(variant.populationFrequency());
      case READABLE, DUPLICATE -> Truth.MET;
    };
  }

  private Truth passed(Evidence variant) {
    Truth passed = variant.passed(rules.filter().accept());
    boolean accepted = passed == Truth.UNKNOWN && rules.filter().absent() == WhenAbsent.ACCEPT;
    return accepted ? Truth.MET : passed;
  }

  private static Truth atLeast(double value, double threshold) {
    return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(value >= threshold);
  }

  /// A variant no database knows is rare.
  private Truth rare(double value) {
    return Truth.of(Double.isNaN(value) || value <= frequency);
  }

  private Truth consequence(int found) {
    if ((found & counted) != 0) {
      return Truth.MET;
    }
    return consequences.leaveOpen(found) ? Truth.UNKNOWN : Truth.NOT_MET;
  }
}
