package org.opsonin.biomarker.tmb;

import java.util.Optional;
import org.opsonin.biomarker.tmb.TmbRules.ConsequenceRule;
import org.opsonin.biomarker.tmb.TmbRules.PopulationRule;
import org.opsonin.biomarker.tmb.TmbRules.WhenAbsent;

/// Refuses a file that cannot tell what the rules insist on.
final class Refusals {

  private Refusals() {}

  /// Whether `rules` can be used on a file that tells this much; otherwise the reason is reported.
  static boolean accept(TmbRules rules, Judge.Told told, Complaints complaints) {
    boolean accepted = true;
    if (!told.consequences() && insists(rules.consequences().map(ConsequenceRule::absent))) {
      complaints.ofFile(
          "TMB-005",
          "the file does not say what its variants do to proteins, and rules `"
              + rules.id()
              + "` count by that",
          "a file annotated by VEP or SnpEff, or rules that count every variant");
      accepted = false;
    }
    if (!told.frequencies() && insists(rules.population().map(PopulationRule::absent))) {
      complaints.ofFile(
          "TMB-005",
          "the file has no population frequencies, and rules `" + rules.id() + "` ask for them",
          "a file annotated with gnomAD frequencies, or other rules");
      accepted = false;
    }
    if (!told.filters() && rules.filter().noColumn() == WhenAbsent.REFUSE) {
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
