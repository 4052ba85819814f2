package org.opsonin.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.opsonin.cli.eval.EvalCommand;
import org.opsonin.cli.grade.GradeCommand;
import org.opsonin.cli.knowledge.KnowledgeCommand;
import org.opsonin.cli.monitor.CardCommand;
import org.opsonin.cli.monitor.MonitorCommand;
import org.opsonin.cli.shell.Colour;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.tmb.BiomarkersCommand;
import org.opsonin.cli.trials.TrialsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/// The door at the command line: one subcommand a verb.
@Command(
    name = "opsonin",
    description = {
      "What matters for one person on, or thinking about, cancer immunotherapy: which tests are"
          + " missing, which approved treatments fit and why, what to ask next.",
      "",
      "It informs a conversation. It is no medical device and recommends nothing."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the input has problems; they are listed, and what could be done was done",
      "2:the command line is wrong or names a file that cannot be used",
      "70:a bug; the line it prints is what to report"
    },
    footer = {
      "",
      "Examples:",
      "  opsonin navigate chart.json",
      "  opsonin navigate chart.json --format html --out report.html",
      "  opsonin knowledge show pd-l1"
    },
    subcommands = {BiomarkersCommand.class, EvalCommand.class, HelpCommand.class})
public final class Opsonin implements Runnable {

  private final CommandLine commands;

  private Opsonin(Shell shell) {
    commands = new CommandLine(this);
    commands.addSubcommand(new NavigateCommand(shell));
    commands.addSubcommand(new KnowledgeCommand(shell));
    commands.addSubcommand(TrialsCommand.of(shell));
    commands.addSubcommand(GradeCommand.of(shell));
    commands.addSubcommand(new MonitorCommand(shell));
    commands.addSubcommand(new CardCommand(shell));
    var failures = new Failures(shell);
    commands.setExecutionExceptionHandler(failures);
    commands.setParameterExceptionHandler(failures);
    commands.registerConverter(Format.class, text -> choice(text, Format.values()));
    commands.registerConverter(Colour.class, text -> choice(text, Colour.values()));
    commands.setExpandAtFiles(false); // a file named @chart must not be read as arguments
    commands.setUsageHelpAutoWidth(false);
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            shell.outIsTerminal() && !shell.refusesColour() ? Ansi.ON : Ansi.OFF));
    commands.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8));
  }

  private static <T> T choice(String text, T[] choices) {
    return Arrays.stream(choices)
        .filter(choice -> choice.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("expected one of " + Arrays.toString(choices)));
  }

  /// Runs one verb; exit codes: 0, 1 problems found, 2 usage, 70 a bug.
  public static void main(String[] arguments) {
    System.exit(run(Shell.ofProcess(), arguments));
  }

  /// Runs one verb in the given surroundings.
  static int run(Shell shell, String... arguments) {
    try {
      int code = new Opsonin(shell).commands.execute(arguments);
      shell.out().flush();
      return code;
    } catch (OutOfMemoryError tooMuch) {
      return new Failures(shell).tooLarge();
    } catch (StackOverflowError tooDeep) {
      return new Failures(shell).bug(tooDeep);
    }
  }

  /// Without a verb: the help.
  @Override
  public void run() {
    commands.usage(commands.getOut());
  }
}
