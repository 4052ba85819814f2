package org.opsonin.cli.grade;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.kernel.Problem;
import org.opsonin.report.Plain;

/// One table in, another out, row by row: the id, the grade or `cannot_grade`, and the reason.
///
/// @param grade what stands above the grades
/// @param required columns without which nothing can be done
/// @param wanted columns every table has
/// @param known all columns that are understood
/// @param mayEndEarly whether a row may lack its last cells, as if they were blank
record GradedTable(
    Shell shell,
    String grade,
    List<String> required,
    List<String> wanted,
    List<String> known,
    boolean mayEndEarly,
    RowGrader grader) {

  private static final String NONE = "cannot_grade";

  GradedTable {
    required = List.copyOf(required);
    wanted = List.copyOf(wanted);
    known = List.copyOf(known);
  }

  /// What came of a row.
  ///
  /// @param grade empty if there is none
  record Result(Optional<Integer> grade, String reason, Optional<Problem> problem) {}

  /// Grades the current row of a table.
  interface RowGrader {

    /// The grade of the row.
    ///
    /// @throws Cells.Bad if a cell cannot be read
    Result grade(Table table) throws Cells.Bad;
  }

  /// Reads `in` and writes `out`; gives the exit code.
  int run(String in, String out) {
    var findings = new Findings(shell);
    var output = new Output(shell, out);
    output.refuseToOverwrite(in);
    try (InputStream stream = open(in)) {
      Optional<Table> table = Table.open(stream, required, known, findings);
      if (table.isPresent()) {
        table.get().reportMissing(wanted, findings);
        output.stream(to -> write(table.get(), in, to, findings));
      }
    } catch (IOException unreadable) {
      throw unreadable(in);
    }
    return findings.end();
  }

  private InputStream open(String in) throws IOException {
    try {
      return in.equals(ChartInput.STANDARD_INPUT)
          ? new BufferedInputStream(shell.in())
          : Files.newInputStream(Path.of(in));
    } catch (InvalidPathException noPath) {
      throw unreadable(in);
    }
  }

  private static UsageException unreadable(String in) {
    return new UsageException(in + " cannot be read; name a file, or - for standard input");
  }

  private void write(Table table, String in, OutputStream to, Findings findings)
      throws IOException {
    var progress = new RowProgress(shell);
    var seen = new SeenIds();
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write("id\t" + grade + "\treason\n");
    while (next(table, in)) {
      String id = table.cell("id");
      Result result = result(table, id, seen);
      result.problem().ifPresent(findings);
      out.write(shown(id));
      out.write('\t');
      out.write(result.grade().map(GradedTable::digit).orElse(NONE));
      out.write('\t');
      out.write(result.reason());
      out.write('\n');
      progress.step();
    }
    out.flush();
  }

  /// Goes on; a failing input must not be taken for a failing output.
  private static boolean next(Table table, String in) {
    try {
      return table.next();
    } catch (IOException failing) {
      throw unreadable(in);
    }
  }

  private Result result(Table table, String id, SeenIds seen) {
    Optional<Problem> shape = table.shape();
    boolean isCut = mayEndEarly && table.row() == Table.Row.TOO_NARROW;
    if (shape.isPresent() && !isCut) {
      return bad(shape.get());
    }
    if (id.isEmpty()) {
      return bad(problem(table, "TSV-008", "a row without id", "an id in every row"));
    }
    boolean repeated = seen.isRepeated(id);
    try {
      Result result = grader.grade(table);
      return result.problem().isPresent()
          ? result
          : new Result(result.grade(), result.reason(), doubt(table, id, repeated));
    } catch (Cells.Bad bad) {
      return bad(bad.problem());
    }
  }

  /// What is wrong with the id of a row that can be graded all the same.
  private static Optional<Problem> doubt(Table table, String id, boolean repeated) {
    if (hasControls(id)) {
      return Optional.of(
          problem(
              table,
              "TSV-013",
              "an id with control characters, which are left out",
              "an id of letters, digits and signs"));
    }
    return repeated
        ? Optional.of(
            problem(
                table, "TSV-009", "an id that stands in an earlier row too", "an id for each row"))
        : Optional.empty();
  }

  private static Problem problem(Table table, String code, String found, String expected) {
    return new Problem(code, "line " + table.line(), found, expected);
  }

  private static Result bad(Problem problem) {
    return new Result(Optional.empty(), "cannot grade: " + problem.found(), Optional.of(problem));
  }

  private static String digit(int grade) {
    return Integer.toString(grade);
  }

  /// The id as it was, without what would break the table.
  private static String shown(String id) {
    return hasControls(id) ? Plain.of(id) : id;
  }

  private static boolean hasControls(String id) {
    return id.chars().anyMatch(Character::isISOControl);
  }
}
