package org.opsonin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The door at the command line: one subcommand a verb.
@Command(
    name = "opsonin",
    description = "What matters for one person on, or thinking about, cancer immunotherapy.",
    mixinStandardHelpOptions = true,
    version = "opsonin 0.1.0",
    subcommands = HelpCommand.class)
public final class Opsonin {

  private Opsonin() {}

  /// Runs one verb; exit codes: 0, 1 problems found, 2 usage, 70 a bug.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Opsonin()).execute(arguments));
  }
}
