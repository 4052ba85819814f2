package org.opsonin.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.ChartReader;
import org.opsonin.fhir.WantedChart;
import org.opsonin.kernel.Problem;

/// Finds the one chart a command is about in a file or on standard input.
public final class ChartInput {

  /// The path that means standard input.
  public static final String STANDARD_INPUT = "-";

  /// What was found.
  ///
  /// @param chart empty if there is no usable chart, or several and none was chosen
  public record Reading(Optional<Chart> chart, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  private final Shell shell;
  private final ChartReader reader;

  public ChartInput(Shell shell, ChartReader reader) {
    this.shell = shell;
    this.reader = reader;
  }

  /// Reads the chart at `path`.
  ///
  /// @param patient which of several, from 1
  /// @throws UsageException if the file cannot be read or has fewer patients
  public Reading read(String path, Optional<Integer> patient, LocalDate asOf) {
    WantedChart wanted = wanted(path, patient, asOf);
    if (patient.isPresent() && wanted.patients() > 0 && patient.get() > wanted.patients()) {
      throw new UsageException(
          "--patient " + patient.get() + ": the last patient of the file is " + wanted.patients());
    }
    return patient.isEmpty() && wanted.patients() > 1
        ? several(wanted)
        : new Reading(wanted.chart(), wanted.problems());
  }

  private WantedChart wanted(String path, Optional<Integer> patient, LocalDate asOf) {
    if (path.equals(STANDARD_INPUT)) {
      return take(shell.in(), patient, path, asOf);
    }
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return take(in, patient, path, asOf);
    } catch (IOException | InvalidPathException unreadable) {
      throw unreadable(path);
    }
  }

  private WantedChart take(InputStream in, Optional<Integer> patient, String path, LocalDate asOf) {
    try {
      return WantedChart.read(reader, in, asOf, patient);
    } catch (UncheckedIOException unreadable) {
      throw unreadable(path);
    }
  }

  private static UsageException unreadable(String path) {
    return path.equals(STANDARD_INPUT)
        ? new UsageException("standard input cannot be read")
        : new UsageException(path + " cannot be read; name a file, or - for standard input");
  }

  private static Reading several(WantedChart wanted) {
    var problems = new ArrayList<>(wanted.problems());
    problems.add(
        ChartProblem.SEVERAL_PATIENTS.at(
            "document",
            wanted.patients() + " patients in one file",
            "one patient, or --patient N with N from 1 to " + wanted.patients()));
    return new Reading(Optional.empty(), problems);
  }
}
