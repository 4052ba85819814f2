package org.opsonin.cli.grade.irae;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.OutputOptions;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Progress;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says which immune-related side effects findings point to, or shows the page of one.
@Command(
    name = "irae",
    description = {
      "Which immune-related side effects to think of, and why: findings of one person a line in,"
          + " candidates in order out. It is an aid to thinking, not a diagnosis.",
      "Fields and rules: docs/methods/irae-differential.md"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  opsonin grade irae --in findings.jsonl --out thoughts.jsonl",
      "  opsonin grade irae --show",
      "  opsonin grade irae --show gi-colitis"
    })
public final class GradeIrae implements Callable<Integer> {

  private final Shell shell;

  @ArgGroup(multiplicity = "1")
  private Task task = new Task();

  @Mixin private OutputOptions output = new OutputOptions();

  /// Either lines, or a page.
  static final class Task {

    @Option(
        names = "--in",
        paramLabel = "FILE",
        description = "findings as JSON, one object a line; - for standard input")
    String in = "";

    @Option(
        names = "--show",
        arity = "0..1",
        fallbackValue = ALL,
        paramLabel = "ID",
        description = "the page of one side effect; without an id the list of all")
    String show = "";
  }

  private static final String ALL = "all";

  public GradeIrae(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    IraeKnowledge known = IraeKnowledge.load();
    Output out = output.output(shell);
    if (task.in.isEmpty()) {
      out.write(page(known));
      return Exit.OK;
    }
    out.refuseToOverwrite(task.in);
    var run = new IraeRun(known, shell.err());
    try (var _ = Progress.of(shell, "Reading findings...");
        InputStream in = open()) {
      out.stream(stream -> run.run(in, stream));
    } catch (IOException failed) {
      throw new UncheckedIOException("reading findings", failed);
    }
    return run.problems() == 0 ? Exit.OK : Exit.PROBLEMS;
  }

  private InputStream open() {
    if (task.in.equals(ChartInput.STANDARD_INPUT)) {
      return shell.in();
    }
    try {
      return Files.newInputStream(Path.of(task.in));
    } catch (IOException | InvalidPathException unreadable) {
      throw new UsageException(task.in + " cannot be read; name a file, or - for standard input");
    }
  }

  private String page(IraeKnowledge known) {
    var page = new IraePage(known, output.isInColour(shell));
    return task.show.equals(ALL)
        ? page.list()
        : known
            .iraes()
            .find(task.show)
            .map(page::of)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--show names no side effect; --show by itself lists their ids"));
  }
}
