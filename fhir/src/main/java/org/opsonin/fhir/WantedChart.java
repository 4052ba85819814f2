package org.opsonin.fhir;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.kernel.Problem;

/// The one chart somebody asks for, out of input that may hold several patients.
///
/// @param chart empty if there is no usable chart, if there are several and none was chosen, or if
///     there are fewer than the number chosen
/// @param problems of what was refused, then of the chart
/// @param patients how many usable charts there are
public record WantedChart(Optional<Chart> chart, List<Problem> problems, int patients) {

  public WantedChart {
    problems = List.copyOf(problems);
  }

  /// Reads all of `in` and keeps only the chart wanted.
  ///
  /// @param number which of several patients, from 1; empty where there should be one
  public static WantedChart read(
      ChartReader reader, InputStream in, LocalDate asOf, Optional<Integer> number) {
    var choice = new Choice(number.orElse(1));
    reader.readAll(in, asOf, choice::add);
    return choice.patients > 1 && number.isEmpty()
        ? new WantedChart(Optional.empty(), choice.refused, choice.patients)
        : choice.wanted();
  }

  /// Counts the charts and keeps the one that was asked for.
  private static final class Choice {

    private final int number;
    private final List<Problem> refused = new ArrayList<>();
    private Optional<ReadChart> chosen = Optional.empty();
    private int patients;

    Choice(int number) {
      this.number = number;
    }

    void add(ReadChart read) {
      if (read.chart().isEmpty()) {
        read.problems().stream()
            .limit(Math.max(0, Limits.MOST_PROBLEMS - refused.size()))
            .forEach(refused::add);
        return;
      }
      patients++;
      if (patients == number) {
        chosen = Optional.of(read);
      }
    }

    WantedChart wanted() {
      var problems = new ArrayList<>(refused);
      chosen.ifPresent(read -> problems.addAll(read.problems()));
      return new WantedChart(chosen.flatMap(ReadChart::chart), problems, patients);
    }
  }
}
