package org.opsonin.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.fhir.ChartReader;
import org.opsonin.fhir.OneChart;
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
    var choice = new OneChart(patient);
    if (path.equals(STANDARD_INPUT)) {
      take(shell.in(), choice, path, asOf);
    } else {
      try (InputStream in = Files.newInputStream(Path.of(path))) {
        take(in, choice, path, asOf);
      } catch (IOException | InvalidPathException unreadable) {
        throw unreadable(path);
      }
    }
    if (patient.isPresent() && choice.patients() > 0 && patient.get() > choice.patients()) {
      throw new UsageException(
          "--patient " + patient.get() + ": the last patient of the file is " + choice.patients());
    }
    return new Reading(choice.chart(), choice.problems());
  }

  private void take(InputStream in, OneChart choice, String path, LocalDate asOf) {
    try {
      reader.readAll(in, asOf, choice::add);
    } catch (UncheckedIOException unreadable) {
      throw unreadable(path);
    }
  }

  private static UsageException unreadable(String path) {
    return path.equals(STANDARD_INPUT)
        ? new UsageException("standard input cannot be read")
        : new UsageException(path + " cannot be read; name a file, or - for standard input");
  }
}
