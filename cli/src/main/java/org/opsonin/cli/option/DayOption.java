package org.opsonin.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import picocli.CommandLine.Option;

/// `--as-of`: the day a chart is looked at.
public final class DayOption {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "look at charts as they stood on this day, YYYY-MM-DD (default: today)")
  private Optional<String> asOf = Optional.empty();

  /// The day, or today.
  ///
  /// @throws UsageException if it is no day
  public LocalDate day(Shell shell) {
    return shell.day(asOf);
  }
}
