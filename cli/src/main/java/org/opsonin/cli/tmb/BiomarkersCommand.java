package org.opsonin.cli.tmb;

import org.opsonin.cli.shell.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Works biomarkers out of a laboratory's files.
@Command(
    name = "biomarkers",
    description = "Work biomarkers out of files: the tumour mutational burden from a VCF or MAF.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    subcommands = BiomarkersTmbCommand.class)
public final class BiomarkersCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Without a verb: the help.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
