package org.opsonin.cli.grade;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.cli.grade.Cells.Bad;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.report.Words;
import org.opsonin.toxicity.ctcae.CtcaeVersion;
import org.opsonin.toxicity.ctcae.Direction;
import org.opsonin.toxicity.ctcae.LabGrade;
import org.opsonin.toxicity.ctcae.LabGrader;
import org.opsonin.toxicity.ctcae.LabReport;

/// Holds the grader against the tests of the admiral package and lists every disagreement.
///
/// A blank expectation means that there is no grade. Rows that agree only because of what the
/// authors assume are listed too.
final class AdmiralRun {

  private static final String NONE = "none";

  private final Shell shell;
  private final LabGrader grader;
  private final AdmiralReading reading;
  private final List<String> disagreements = new ArrayList<>();
  private final List<String> assumed = new ArrayList<>();
  private int rows;

  AdmiralRun(Shell shell, LabGrader grader, AdmiralReading reading) {
    this.shell = shell;
    this.grader = grader;
    this.reading = reading;
  }

  /// Reads `file` and reports to `out`; gives the exit code.
  int run(String file, String out) {
    var findings = new Findings(shell);
    var output = new Output(shell, out);
    output.refuseToOverwrite(file);
    try (InputStream stream = Files.newInputStream(Path.of(file))) {
      var known = new ArrayList<>(AdmiralReading.COLUMNS);
      known.addAll(AdmiralReading.OTHERS);
      Optional<Table> table = Table.open(stream, AdmiralReading.COLUMNS, known, findings);
      if (table.isEmpty()) {
        return findings.end();
      }
      while (table.get().next()) {
        row(table.get());
      }
    } catch (IOException | InvalidPathException unreadable) {
      throw new UsageException(file + " cannot be read; name a file");
    }
    output.write(report());
    return Exit.OK;
  }

  private void row(Table table) {
    rows++;
    String expected = AdmiralReading.expected(table).isEmpty() ? NONE : expected(table);
    try {
      Optional<LabReport> plain =
          table.row() == Table.Row.WHOLE ? reading.plain(table) : Optional.empty();
      if (plain.isEmpty()) {
        compare(table, expected, new LabGrade.NoGrade("there is no value"), Optional.empty());
        return;
      }
      LabGrade bare = grade(table, plain.get());
      LabReport report = reading.assumed(table, plain.get());
      LabGrade full = grade(table, report);
      compare(table, expected, full, Optional.of(report));
      if (!word(bare).equals(word(full))) {
        assumed.add(
            "line %d: %s; by its columns alone: %s"
                .formatted(table.line(), full.reason(), bare.reason()));
      }
    } catch (Bad bad) {
      compare(table, expected, new LabGrade.NoGrade(bad.problem().found()), Optional.empty());
    }
  }

  private static String expected(Table table) {
    return AdmiralReading.expected(table);
  }

  private LabGrade grade(Table table, LabReport report) {
    CtcaeVersion version =
        table.cell("criteria").startsWith("ctcv6") ? CtcaeVersion.V6 : CtcaeVersion.V5;
    Direction direction = AdmiralReading.isHigh(table) ? Direction.HIGH : Direction.LOW;
    return grader.grade(version, AdmiralReading.term(table), Optional.of(direction), report);
  }

  private void compare(Table table, String expected, LabGrade ours, Optional<LabReport> report) {
    if (!word(ours).equals(expected)) {
      disagreements.add(
          "line %d: the file says %s, Opsonin %s: %s. %s"
              .formatted(
                  table.line(),
                  expected,
                  word(ours),
                  ours.reason(),
                  cause(table, expected, ours, report)));
    }
  }

  /// The class of cause of a disagreement.
  private String cause(Table table, String expected, LabGrade ours, Optional<LabReport> report) {
    return switch (ours) {
      case LabGrade.Open(var missing, var reason) ->
          "Missing: the file grades without it, although it could change the grade.";
      case LabGrade.Refused(var fault, var reason) ->
          "Input: the file grades what is refused here.";
      case LabGrade.NoGrade(var reason) -> "No grade: CTCAE has none for this value.";
      case LabGrade.Graded(int grade, var reason) ->
          expected.equals(NONE)
              ? "Input: the file takes this row as not to be graded."
              : report.filter(row -> isOnBound(table, row, grade)).isPresent()
                  ? "Bound: CTCAE's range includes the number it begins with, the file's does not."
                  : "Other.";
    };
  }

  /// Whether the least bit less, or more, would take the grade away.
  private boolean isOnBound(Table table, LabReport report, int grade) {
    var less = moved(report, AdmiralReading.isHigh(table) ? "0.999999" : "1.000001");
    return grade(table, less) instanceof LabGrade.Graded(int other, var reason) && other < grade;
  }

  private static LabReport moved(LabReport report, String factor) {
    return new LabReport(
        report.value().multiply(new BigDecimal(factor)),
        report.unit(),
        report.lln(),
        report.uln(),
        report.baseline(),
        report.position(),
        report.symptoms(),
        report.anticoagulated(),
        report.fasting(),
        report.infarctionLevel(),
        report.ageYears());
  }

  private static String word(LabGrade grade) {
    return grade instanceof LabGrade.Graded(int number, var reason)
        ? Integer.toString(number)
        : NONE;
  }

  private String report() {
    var text = new StringBuilder();
    reading.assumptions().body().texts("notes").forEach(note -> text.append(note).append('\n'));
    text.append(
        "%n%s graded only by what the authors assume:%n"
            .formatted(Words.count(assumed.size(), "row", "rows")));
    assumed.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append(
        "%n%s:%n".formatted(Words.count(disagreements.size(), "disagreement", "disagreements")));
    disagreements.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append("%n%d of %d agree%n".formatted(rows - disagreements.size(), rows));
    return text.toString();
  }
}
