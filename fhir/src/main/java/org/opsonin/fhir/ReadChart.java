package org.opsonin.fhir;

import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.kernel.Problem;

/// One patient's chart with all that was wrong with it.
///
/// @param chart empty if the document could not be used at all
/// @param problems sorted by place
/// @param coverage how much of its conditions and drugs was understood
/// @param place `line 3` in a file with one document a line; empty otherwise
public record ReadChart(
    Optional<Chart> chart, List<Problem> problems, Coverage coverage, String place) {

  public ReadChart {
    problems = problems.stream().distinct().sorted().toList();
  }
}
