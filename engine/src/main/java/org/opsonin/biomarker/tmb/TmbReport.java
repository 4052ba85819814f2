package org.opsonin.biomarker.tmb;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Problem;

/// What counting a file gave, with all that is needed to read it rightly.
///
/// @param rules by which it was counted
/// @param denominator by which it was divided
/// @param samples one result for each tumour sample; empty if the file was refused
/// @param records lines with variants that were read
/// @param wholly whether the file was read to its end; if not there are counts and no burden
/// @param cautions what a reader must know, in sentences; that this is no approved test comes first
/// @param problems what is wrong with the file, the first hundred
/// @param moreProblems how many more there were
public record TmbReport(
    TmbRules rules,
    Denominator denominator,
    List<Sample> samples,
    long records,
    boolean wholly,
    List<String> cautions,
    List<Problem> problems,
    long moreProblems) {

  public TmbReport {
    samples = List.copyOf(samples);
    cautions = List.copyOf(cautions);
    problems = List.copyOf(problems);
  }

  /// One tumour's result.
  ///
  /// @param counts what was read, counted, left out and why
  /// @param burden empty if the file was not read to its end
  public record Sample(TmbCounts counts, Optional<Burden> burden) {}

  /// Mutations per megabase: from `low`, if no variant that could not be judged counts, to
  /// `high`, if all of them do.
  public record Burden(BigDecimal low, BigDecimal high) {

    /// Whether every variant could be judged.
    public boolean isExact() {
      return low.compareTo(high) == 0;
    }

    /// `6.25 mutations/Mb` or `6.25 to 7.5 mutations/Mb`.
    @Override
    public String toString() {
      return (isExact() ? low.toPlainString() : low.toPlainString() + " to " + high.toPlainString())
          + " mutations/Mb";
    }
  }
}
