package org.opsonin.cli.option;

import org.opsonin.cli.shell.Colour;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Shell;
import picocli.CommandLine.Option;

/// `--out` and `--color`: where a report goes and whether it has colour.
public final class OutputOptions {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "",
      description = "write to this file instead of standard output")
  private String out = "";

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES}; auto is colour on a terminal unless NO_COLOR is set")
  private Colour colour = Colour.AUTO;

  public Output output(Shell shell) {
    return new Output(shell, out);
  }

  /// Whether what goes there is in colour.
  public boolean isInColour(Shell shell) {
    return colour.isOn(shell, output(shell).isTerminal());
  }
}
