package org.opsonin.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what went wrong into one line and an exit code. The message of an exception is never
/// shown: it could hold a value of a chart.
record Failures(Shell shell) implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final String OURS = "org.opsonin.";

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    shell.err().println("opsonin: " + printable(wrong.getMessage()));
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().flush();
    shell.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof UsageException usage) {
      shell.err().println("opsonin: " + printable(usage.getMessage()));
      return Exit.USAGE;
    }
    return bug(failure);
  }

  /// Input that needs more memory than the program may use: a person can mend it.
  int tooLarge() {
    shell
        .err()
        .println(
            "opsonin: the input needs more memory than this program may use; give one patient, or"
                + " fewer resources");
    return Exit.PROBLEMS;
  }

  /// What was typed, without characters that would steer a terminal.
  private static String printable(@Nullable String message) {
    return String.valueOf(message).replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }

  /// Reports a bug without repeating what an exception says.
  int bug(Throwable failure) {
    String where = Versions.software() + ": " + name(failure) + place(failure);
    shell
        .err()
        .println(
            "opsonin: this is a bug in %s. Please report this line and the command, not the chart."
                .formatted(where));
    if (shell.isDebugging()) {
      trace(failure);
    } else {
      shell.err().println("OPSONIN_DEBUG=1 shows where it happened.");
    }
    return Exit.BUG;
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  private static String place(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  private void trace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      shell.err().println(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        shell.err().println("  at " + frame);
      }
    }
  }
}
