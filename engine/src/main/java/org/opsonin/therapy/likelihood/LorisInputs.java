package org.opsonin.therapy.likelihood;

import java.time.LocalDate;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// The six facts LORIS takes, as far as they are known.
///
/// @param asOf the day the score is for
/// @param tmb tissue mutational burden, mutations per megabase
/// @param priorSystemicTherapy whether chemotherapy or targeted therapy was given before;
///     unknown stays unknown
/// @param albumin in blood, g/dL
/// @param nlr neutrophils divided by lymphocytes of the same day
/// @param ageInYears completed years
/// @param tumour OncoTree code; empty if no cancer or several are recorded
public record LorisInputs(
    LocalDate asOf,
    Optional<Measured> tmb,
    Truth priorSystemicTherapy,
    Optional<Measured> albumin,
    Optional<Measured> nlr,
    Optional<Integer> ageInYears,
    Optional<String> tumour) {

  /// Reads them out of a chart as it stood on `asOf`.
  ///
  /// A chart with several cancers gives no tumour: ask about one, see
  /// [Chart#about(org.opsonin.chart.Fact.Diagnosis)].
  public static LorisInputs of(Chart chart, LocalDate asOf, Vocabulary vocabulary) {
    return new ChartReading(chart.asOf(asOf), vocabulary).inputs(asOf);
  }

  /// Says nothing about the person, so that a log cannot.
  @Override
  public String toString() {
    return "LorisInputs[not shown]";
  }
}
