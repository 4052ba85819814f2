package org.opsonin.cli.grade;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.grade.GradedTable.Result;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.ctcae.LabGrade;
import org.opsonin.toxicity.ctcae.LabGrader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Grades a table of laboratory results by CTCAE 5.0 or 6.0.
@Command(
    name = "labs",
    description = {
      "Grade laboratory results by CTCAE 5.0 or 6.0, row by row.",
      "",
      "In: a table parted by tabs with the columns id, term, direction (high, low), value, unit,"
          + " lln, uln, baseline, symptomatic (yes, no, unknown), age_years, ctcae (5, 6); also"
          + " fasting, anticoagulated, infarction_level (yes, no, unknown).",
      "Out: id, grade (0 to 4 or cannot_grade), reason."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  opsonin grade labs --in results.tsv --out grades.tsv",
      "  opsonin grade labs --admiral vectors.tsv"
    })
final class GradeLabsCommand implements Callable<Integer> {

  private final Shell shell;

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the grades go (default: standard output)")
  private String out = "";

  /// Exactly one table.
  static final class Source {

    @Option(
        names = "--in",
        paramLabel = "FILE",
        description = "a table of results, or - for standard input")
    Optional<String> in = Optional.empty();

    @Option(
        names = "--admiral",
        paramLabel = "FILE",
        description = "a table of the admiral package's tests: list every disagreement with it")
    Optional<String> admiral = Optional.empty();
  }

  GradeLabsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = Knowledge.load();
    LabGrader grader = LabGrader.of(knowledge);
    return source
        .admiral
        .map(file -> new AdmiralRun(shell, grader, AdmiralReading.of(knowledge)).run(file, out))
        .orElseGet(() -> table(grader).run(in(), out));
  }

  private String in() {
    return source.in.orElseThrow(() -> new UsageException("give --in FILE or --admiral FILE"));
  }

  private GradedTable table(LabGrader grader) {
    var labs = new LabTable(grader);
    return new GradedTable(
        shell,
        "grade",
        LabTable.REQUIRED,
        LabTable.WANTED,
        LabTable.KNOWN,
        false,
        table -> result(labs.grade(table), table));
  }

  private static Result result(LabGrade grade, Table table) {
    return switch (grade) {
      case LabGrade.Graded(int number, String reason) ->
          new Result(Optional.of(number), reason, Optional.empty());
      case LabGrade.Open(var missing, String reason) ->
          new Result(Optional.empty(), reason, Optional.empty());
      case LabGrade.NoGrade(String reason) ->
          new Result(Optional.empty(), reason, Optional.empty());
      case LabGrade.Refused(var fault, String reason) ->
          new Result(Optional.empty(), reason, Optional.of(fault.at("line " + table.line())));
    };
  }
}
