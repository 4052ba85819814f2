package org.opsonin.cli.grade;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;

/// Reads cells of a table; what cannot be read is thrown as the [Bad] row it makes.
final class Cells {

  private static final Set<String> NOT_KNOWN = Set.of("", "na", "n/a", "unknown", ".", "-");
  private static final int LONGEST_NUMBER = 40;

  private Cells() {}

  /// A cell that cannot be read.
  static final class Bad extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Bad(Problem problem) {
      super(problem.code(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  static boolean isKnown(String cell) {
    return !NOT_KNOWN.contains(cell) && !NOT_KNOWN.contains(cell.toLowerCase(Locale.ROOT));
  }

  /// A number with a decimal point; empty if the cell says that it is not known.
  static Optional<BigDecimal> number(Table table, String column) throws Bad {
    String cell = table.cell(column);
    if (!isKnown(cell)) {
      return Optional.empty();
    }
    if (cell.length() <= LONGEST_NUMBER) {
      try {
        var number = new BigDecimal(cell);
        if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
          return Optional.of(number);
        }
      } catch (NumberFormatException notANumber) {
        throw notANumber(table, column);
      }
    }
    throw notANumber(table, column);
  }

  private static Bad notANumber(Table table, String column) {
    return new Bad(
        new Problem(
            "TSV-010",
            "line " + table.line(),
            "`" + column + "` is no number",
            "digits with a decimal point, such as 12.5, or nothing"));
  }

  /// An answer; blank and `unknown` are unknown.
  static Truth answer(Table table, String column) throws Bad {
    String cell = table.cell(column);
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true" -> Truth.MET;
      case "no", "n", "false" -> Truth.NOT_MET;
      default -> {
        if (isKnown(cell)) {
          throw notAnAnswer(table, column, "yes, no or unknown");
        }
        yield Truth.UNKNOWN;
      }
    };
  }

  /// The row with a word in `column` that is none of those expected.
  static Bad notAnAnswer(Table table, String column, String expected) {
    return new Bad(
        new Problem(
            "TSV-011",
            "line " + table.line(),
            "`" + column + "` has a word that is not understood",
            expected));
  }
}
