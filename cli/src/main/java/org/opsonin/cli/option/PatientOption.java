package org.opsonin.cli.option;

import java.util.Optional;
import org.opsonin.cli.shell.UsageException;
import picocli.CommandLine.Option;

/// `--patient`: which patient of a file that holds several.
public final class PatientOption {

  @Option(
      names = "--patient",
      paramLabel = "N",
      description = "which patient, where the file holds several: 1 is the first")
  private Optional<Integer> patient = Optional.empty();

  /// The number, from 1; empty if none was given.
  ///
  /// @throws UsageException if it is below 1
  public Optional<Integer> number() {
    if (patient.isPresent() && patient.get() < 1) {
      throw new UsageException("--patient counts from 1");
    }
    return patient;
  }
}
