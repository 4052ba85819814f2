package org.opsonin.text.facts;

import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.kernel.Problem;

/// The chart that a file of facts describes, or what has to be mended first.
///
/// @param chart empty if any line was not understood: a chart with a fact missing is another chart
/// @param problems each with its line
public record FactsReading(Optional<Chart> chart, List<Problem> problems) {

  public FactsReading {
    problems = List.copyOf(problems);
  }
}
