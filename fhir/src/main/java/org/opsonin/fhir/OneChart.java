package org.opsonin.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.kernel.Problem;

/// Picks the one chart somebody wants out of a file that may hold several.
public final class OneChart {

  private final Optional<Integer> number;
  private final List<Problem> refused = new ArrayList<>();
  private Optional<ReadChart> chosen = Optional.empty();
  private int patients;

  /// Wants a patient by number, from 1; empty for the only one.
  public OneChart(Optional<Integer> number) {
    this.number = number;
  }

  /// Takes what the reader has read.
  public void add(ReadChart read) {
    if (read.chart().isEmpty()) {
      read.problems().stream()
          .limit(Math.max(0, Limits.MOST_PROBLEMS - refused.size()))
          .forEach(refused::add);
      return;
    }
    patients++;
    if (patients == number.orElse(1)) {
      chosen = Optional.of(read);
    }
  }

  /// How many patients the file holds.
  public int patients() {
    return patients;
  }

  private boolean isOpen() {
    return number.isEmpty() && patients > 1;
  }

  /// The chart; empty if there is no usable one, or several and none was chosen.
  public Optional<Chart> chart() {
    return isOpen() ? Optional.empty() : chosen.flatMap(ReadChart::chart);
  }

  /// What was refused or doubtful.
  public List<Problem> problems() {
    var problems = new ArrayList<>(refused);
    if (isOpen()) {
      problems.add(
          ChartProblem.SEVERAL_PATIENTS.at(
              "document",
              patients + " patients in one file",
              "one patient, or --patient N with N from 1 to " + patients));
    } else {
      chosen.ifPresent(read -> problems.addAll(read.problems()));
    }
    return problems;
  }
}
