package org.opsonin.cli.knowledge;

import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks after the knowledge base: what is in it and whether it is sound.
@Command(
    name = "knowledge",
    description = "What this software knows: check it, list it, show one entry with its source.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
public final class KnowledgeCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Shell shell;

  public KnowledgeCommand(Shell shell) {
    this.shell = shell;
  }

  @Command(
      name = "check",
      description = {
        "Read every entry and run every example; print each problem with file and line.",
        "Exit code 0 if there is none, 1 otherwise. Each code has a page in docs/problems/."
      },
      mixinStandardHelpOptions = true)
  public int check(
      @CommandLine.Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              defaultValue = "",
              description = "folder with .yaml files; without it the knowledge that ships")
          String folder) {
    return new KnowledgeCheck(shell).run(folder);
  }

  @Command(
      name = "list",
      description = "List the kinds of entries, or the entries of one kind.",
      mixinStandardHelpOptions = true)
  public int list(
      @CommandLine.Option(
              names = "--kind",
              paramLabel = "KIND",
              defaultValue = "",
              description = "a kind from the list without --kind, such as indication")
          String kind) {
    return new KnowledgePages(shell).list(kind);
  }

  @Command(
      name = "show",
      description = "Show every entry with this id: claim, source, dates, grade, all fields.",
      mixinStandardHelpOptions = true)
  public int show(
      @CommandLine.Parameters(paramLabel = "ID", description = "id of an entry, such as pd-l1")
          String id) {
    return new KnowledgePages(shell).show(id);
  }

  @Command(
      name = "readability",
      description = {
        "Show how easy each article of the library is to read, and every problem the library has:"
            + " numbers without a source, links that lead nowhere, overdue reviews.",
        "Exit code 0 if there is none, 1 otherwise."
      },
      mixinStandardHelpOptions = true)
  public int readability(
      @CommandLine.Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              defaultValue = "",
              description = "folder of the knowledge; without it the articles that ship")
          String folder) {
    return new ReadabilityTable(shell).run(folder);
  }

  /// Without a verb: the help.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
