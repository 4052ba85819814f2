package org.opsonin.cli.grade;

import java.util.concurrent.Callable;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.pro.ProCtcae;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Gives what patients report their composite grades.
@Command(
    name = "pro",
    description = {
      "Composite grades of PRO-CTCAE answers, row by row.",
      "",
      "In: a table parted by tabs with the columns id, item (its number, 1 to 80), frequency,"
          + " severity, interference (0 to 4, or nothing); the amount of hair loss stands under"
          + " interference.",
      "Out: id, composite (0 to 3 or cannot_grade), reason."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin grade pro --in answers.tsv --out grades.tsv"})
final class GradeProCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "a table of answers, or - for standard input")
  private String in = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the grades go (default: standard output)")
  private String out = "";

  GradeProCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var pro = new ProTable(ProCtcae.of(Knowledge.load()));
    return new GradedTable(
            shell,
            "composite",
            ProTable.REQUIRED,
            ProTable.COLUMNS,
            ProTable.COLUMNS,
            true,
            pro::grade)
        .run(in, out);
  }
}
