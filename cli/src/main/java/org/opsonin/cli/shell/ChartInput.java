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
import org.opsonin.fhir.Limits;
import org.opsonin.fhir.ReadChart;
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
    var choice = new Choice(patient.orElse(1));
    if (path.equals(STANDARD_INPUT)) {
      take(shell.in(), choice, path, asOf);
    } else {
      try (InputStream in = Files.newInputStream(Path.of(path))) {
        take(in, choice, path, asOf);
      } catch (IOException | InvalidPathException unreadable) {
        throw unreadable(path);
      }
    }
    if (patient.isPresent() && choice.patients > 0 && patient.get() > choice.patients) {
      throw new UsageException(
          "--patient " + patient.get() + ": the last patient of the file is " + choice.patients);
    }
    return patient.isEmpty() && choice.patients > 1 ? several(choice) : choice.reading();
  }

  private void take(InputStream in, Choice choice, String path, LocalDate asOf) {
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

  private static Reading several(Choice choice) {
    var problems = new ArrayList<>(choice.refused);
    problems.add(
        ChartProblem.SEVERAL_PATIENTS.at(
            "document",
            choice.patients + " patients in one file",
            "one patient, or --patient N with N from 1 to " + choice.patients));
    return new Reading(Optional.empty(), problems);
  }

  /// Counts the charts of a file and keeps the one that was asked for.
  private static final class Choice {

    private final int wanted;
    private final List<Problem> refused = new ArrayList<>();
    private Optional<ReadChart> chosen = Optional.empty();
    private int patients;

    Choice(int wanted) {
      this.wanted = wanted;
    }

    void add(ReadChart read) {
      if (read.chart().isEmpty()) {
        read.problems().stream()
            .limit(Math.max(0, Limits.MOST_PROBLEMS - refused.size()))
            .forEach(refused::add);
        return;
      }
      patients++;
      if (patients == wanted) {
        chosen = Optional.of(read);
      }
    }

    Reading reading() {
      var problems = new ArrayList<>(refused);
      chosen.ifPresent(read -> problems.addAll(read.problems()));
      return new Reading(chosen.flatMap(ReadChart::chart), problems);
    }
  }
}
