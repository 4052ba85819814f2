package org.opsonin.cli.grade;

import org.opsonin.cli.grade.cell.GradeCrs;
import org.opsonin.cli.grade.cell.GradeEasix;
import org.opsonin.cli.grade.cell.GradeHematotox;
import org.opsonin.cli.grade.cell.GradeIcaht;
import org.opsonin.cli.grade.cell.GradeIcans;
import org.opsonin.cli.grade.cell.GradeIce;
import org.opsonin.cli.grade.cell.GradeIechs;
import org.opsonin.cli.grade.irae.GradeIrae;
import org.opsonin.cli.grade.triage.GradeTriageCommand;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Grades side effects in files.
@Command(
    name = "grade",
    description = "Grade side effects by named scales, or say what is missing for a grade.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    subcommands = {
      GradeCrs.class,
      GradeIcans.class,
      GradeIce.class,
      GradeIechs.class,
      GradeIcaht.class,
      GradeHematotox.class,
      GradeEasix.class
    })
public final class GradeCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private GradeCommand() {}

  /// The command with its verbs; those that need the surroundings of a run get them here.
  public static CommandLine of(Shell shell) {
    return new CommandLine(new GradeCommand())
        .addSubcommand(new GradeLabsCommand(shell))
        .addSubcommand(new GradeProCommand(shell))
        .addSubcommand(new GradeIrae(shell))
        .addSubcommand(new GradeTriageCommand(shell));
  }

  /// Without a verb: the help.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
