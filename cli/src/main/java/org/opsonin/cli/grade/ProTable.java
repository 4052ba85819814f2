package org.opsonin.cli.grade;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.cli.grade.Cells.Bad;
import org.opsonin.cli.grade.GradedTable.Result;
import org.opsonin.kernel.Problem;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.pro.ProGrade;
import org.opsonin.toxicity.pro.ProReport;

/// Grades the rows of a table of patients' reports.
record ProTable(ProCtcae pro) {

  /// The columns of the table.
  static final List<String> COLUMNS =
      List.of("id", "item", "frequency", "severity", "interference");

  /// Columns without which nothing can be graded.
  static final List<String> REQUIRED = List.of("id", "item");

  private static final List<ProAttribute> ASKED =
      List.of(ProAttribute.FREQUENCY, ProAttribute.SEVERITY, ProAttribute.INTERFERENCE);

  /// The composite grade of the current row.
  ///
  /// @throws Bad if a cell cannot be read
  Result grade(Table table) throws Bad {
    var answers = new EnumMap<ProAttribute, Integer>(ProAttribute.class);
    for (ProAttribute attribute : ASKED) {
      answer(table, attribute, answers);
    }
    return switch (pro.grade(new ProReport(item(table), answers))) {
      case ProGrade.Composite(int grade, String reason) ->
          new Result(Optional.of(grade), reason, Optional.empty());
      case ProGrade.Open(var missing, String reason) ->
          new Result(Optional.empty(), reason, Optional.empty());
      case ProGrade.NoGrade(String reason) ->
          new Result(Optional.empty(), reason, Optional.empty());
      case ProGrade.UnknownItem(String reason) -> throw noItem(table);
    };
  }

  private static int item(Table table) throws Bad {
    String cell = table.cell("item");
    boolean number =
        !cell.isEmpty()
            && cell.length() <= 2
            && cell.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    if (!number) {
      throw noItem(table);
    }
    return Integer.parseInt(cell);
  }

  private static Bad noItem(Table table) {
    return new Bad(
        new Problem("PRO-001", "line " + table.line(), "no such item", "a number from 1 to 80"));
  }

  private static void answer(
      Table table, ProAttribute attribute, Map<ProAttribute, Integer> answers) throws Bad {
    String cell = table.cell(attribute.word());
    if (!Cells.isKnown(cell)) {
      return;
    }
    if (cell.length() != 1 || cell.charAt(0) < '0' || cell.charAt(0) > '4') {
      throw new Bad(
          new Problem(
              "PRO-002",
              "line " + table.line(),
              "`" + attribute.word() + "` is no answer of the instrument",
              "0, 1, 2, 3 or 4, or nothing"));
    }
    answers.put(attribute, cell.charAt(0) - '0');
  }
}
