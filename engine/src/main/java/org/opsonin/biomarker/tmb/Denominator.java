package org.opsonin.biomarker.tmb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;

/// How many megabases were read well enough to count in.
///
/// @param megabases more than nothing
/// @param panel the panel whose size it is; empty if the number was given
/// @param warnings what its size means for the result, as the knowledge says
public record Denominator(BigDecimal megabases, Optional<Entry> panel, List<Entry> warnings) {

  private static final BigDecimal MILLION = new BigDecimal(1_000_000);
  private static final int DECIMALS = 2;

  /// Refuses nothing to divide by.
  ///
  /// @throws IllegalArgumentException if `megabases` is not positive
  public Denominator {
    if (megabases.signum() <= 0) {
      throw new IllegalArgumentException("megabases must be positive");
    }
    warnings = List.copyOf(warnings);
  }

  static BigDecimal megabases(long bases) {
    return new BigDecimal(bases).divide(MILLION);
  }

  /// Mutations per megabase, to two decimals.
  public BigDecimal burden(long mutations) {
    return new BigDecimal(mutations).divide(megabases, DECIMALS, RoundingMode.HALF_UP);
  }

  /// Kinds of variant the panel's own test counts: `synonymous`, `nonsynonymous`, `indel`; empty
  /// if not known.
  public List<String> panelCounts() {
    return panel.map(entry -> entry.body().texts("counts")).orElse(List.of());
  }

  /// What the panel's own test leaves out and a file may not show.
  public List<String> panelExcludes() {
    return panel.map(entry -> entry.body().texts("excludes")).orElse(List.of());
  }

  /// Other sizes sources give for the panel, such as `30 Mb to 35.8 Mb`; empty if they agree.
  public Optional<String> otherSizes() {
    Optional<Node> range = panel.flatMap(entry -> entry.body().get("range"));
    return range.flatMap(
        found ->
            found
                .text("atLeast")
                .flatMap(least -> found.text("atMost").map(most -> least + " to " + most)));
  }
}
