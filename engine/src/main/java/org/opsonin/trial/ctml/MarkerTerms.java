package org.opsonin.trial.ctml;

import java.util.List;
import java.util.Locale;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.ctml.tree.Tree;

/// The markers CTML asks for by a status of their own.
final class MarkerTerms {

  private static final String REPAIR = "msi-mmr";
  private static final List<String> DEFICIENT = List.of("msi-h", "dmmr");
  private static final List<String> PROFICIENT = List.of("mss", "pmmr");

  /// `mmr_status` and `ms_status`: MatchMiner keeps both in one field, so that MSI-H asks for
  /// deficient repair too.
  Said repair(Tree written) {
    boolean negated = isNegated(written);
    Said said =
        switch (bare(written)) {
          case "MMR-Deficient", "MSI-H" -> value(REPAIR, DEFICIENT, PROFICIENT);
          case "MMR-Proficient", "MSI-L", "MSS" -> value(REPAIR, PROFICIENT, DEFICIENT);
          default -> new Said.Not("a mismatch repair status that is not known");
        };
    return said.negatedIf(negated);
  }

  /// A receptor status: Positive or Negative, true or false.
  Said receptor(String marker, Tree written) {
    String status =
        written instanceof Tree.Flag flag ? String.valueOf(flag.value()) : bare(written);
    Said said =
        switch (status.toLowerCase(Locale.ROOT)) {
          case "positive", "true" -> value(marker, List.of("positive"), List.of("negative"));
          case "negative", "false" -> value(marker, List.of("negative"), List.of("positive"));
          default -> new Said.Not("a receptor status that is neither positive nor negative");
        };
    return said.negatedIf(isNegated(written));
  }

  private static Said value(String marker, List<String> anyOf, List<String> noneOf) {
    return new Said.Asks(new Criterion.Value(marker, anyOf, noneOf, List.of()));
  }

  static boolean isNegated(Tree written) {
    return written instanceof Tree.Text text && text.value().startsWith("!");
  }

  /// The text without a leading `!`; empty text for what is no text.
  static String bare(Tree written) {
    String text = written instanceof Tree.Text given ? given.value() : "";
    return text.startsWith("!") ? text.substring(1) : text;
  }
}
