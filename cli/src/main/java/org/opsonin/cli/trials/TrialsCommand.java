package org.opsonin.cli.trials;

import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.trials.match.TrialsMatch;
import org.opsonin.cli.trials.match.TrialsPatients;
import org.opsonin.cli.trials.note.TrialsNote;
import org.opsonin.cli.trials.registry.TrialsImport;
import org.opsonin.cli.trials.registry.TrialsRead;
import org.opsonin.cli.trials.registry.TrialsRegistry;
import org.opsonin.cli.trials.registry.TrialsSync;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Everything about trials.
@Command(
    name = "trials",
    description = {
      "Trials as their registries describe them: import them, keep them up to date, look at one.",
      "",
      "Nothing about a patient ever leaves this computer."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
public final class TrialsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private TrialsCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Shell shell) {
    return new CommandLine(new TrialsCommand())
        .addSubcommand(new TrialsImport(shell))
        .addSubcommand(new TrialsSync(shell))
        .addSubcommand(new TrialsSearchCommand(shell))
        .addSubcommand(new TrialsShow(shell))
        .addSubcommand(new TrialsRegistry(shell))
        .addSubcommand(new TrialsRead(shell))
        .addSubcommand(new TrialsNote(shell))
        .addSubcommand(new TrialsMatch(shell, new RegistryTrials(shell)))
        .addSubcommand(new TrialsPatients(shell, new RegistryTrials(shell)));
  }

  /// Without a verb: the help.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
