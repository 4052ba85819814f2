package org.opsonin.cli.eval;

import org.opsonin.cli.eval.triage.EvalTriageCommand;
import org.opsonin.cli.shell.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Compares what this software says with what others expect.
@Command(
    name = "eval",
    description = "Measure this software against labelled data, repeatably.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    subcommands = {
      EvalCriteriaCommand.class,
      EvalCtmlCommand.class,
      EvalRetrievalCommand.class,
      EvalTriageCommand.class
    })
public final class EvalCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Without a verb: the help.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
