package org.opsonin.cli.grade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.cli.grade.Cells.Bad;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.ctcae.CtcaeVersion;
import org.opsonin.toxicity.ctcae.Direction;
import org.opsonin.toxicity.ctcae.LabGrade;
import org.opsonin.toxicity.ctcae.LabGrader;
import org.opsonin.toxicity.ctcae.LabReport;
import org.opsonin.toxicity.ctcae.LabReport.BaselinePosition;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;

/// Grades the rows of a table of laboratory results.
record LabTable(LabGrader grader) {

  /// Columns without which nothing can be graded.
  static final List<String> REQUIRED = List.of("id", "term", "value", "ctcae");

  /// Columns every table has.
  static final List<String> WANTED =
      List.of(
          "id",
          "term",
          "direction",
          "value",
          "unit",
          "lln",
          "uln",
          "baseline",
          "symptomatic",
          "age_years",
          "ctcae");

  /// All columns that are understood.
  static final List<String> KNOWN =
      List.of(
          "id",
          "term",
          "direction",
          "value",
          "unit",
          "lln",
          "uln",
          "baseline",
          "symptomatic",
          "age_years",
          "ctcae",
          "fasting",
          "anticoagulated",
          "infarction_level");

  private static final BigDecimal OLDEST = BigDecimal.valueOf(130);

  /// The grade of the current row.
  ///
  /// @throws Bad if a cell cannot be read
  LabGrade grade(Table table) throws Bad {
    CtcaeVersion version =
        CtcaeVersion.of(table.cell("ctcae"))
            .orElseThrow(() -> bad(table, "LAB-010", "no version of CTCAE", "5 or 6"));
    Optional<Direction> direction = direction(table);
    Optional<BigDecimal> value = Cells.number(table, "value");
    LabReport report = report(table, value.orElse(BigDecimal.ZERO));
    return value.isEmpty()
        ? new LabGrade.NoGrade("cannot grade, because not known: the value")
        : grader.grade(version, table.cell("term"), direction, report);
  }

  private static LabReport report(Table table, BigDecimal value) throws Bad {
    return new LabReport(
        value,
        table.cell("unit"),
        Cells.number(table, "lln"),
        positive(table, "uln"),
        Cells.number(table, "baseline"),
        BaselinePosition.BY_LIMITS,
        symptoms(table),
        Cells.answer(table, "anticoagulated"),
        Cells.answer(table, "fasting"),
        Cells.answer(table, "infarction_level"),
        age(table));
  }

  private static Optional<Direction> direction(Table table) throws Bad {
    return switch (table.cell("direction").toLowerCase(Locale.ROOT)) {
      case "high", "h" -> Optional.of(Direction.HIGH);
      case "low", "l" -> Optional.of(Direction.LOW);
      case "" -> Optional.empty();
      default -> throw Cells.notAnAnswer(table, "direction", "high or low");
    };
  }

  private static Symptoms symptoms(Table table) throws Bad {
    if (table.cell("symptomatic").equalsIgnoreCase("mild")) {
      return Symptoms.MILD;
    }
    Truth answer = Cells.answer(table, "symptomatic");
    return switch (answer) {
      case MET -> Symptoms.YES;
      case NOT_MET -> Symptoms.NONE;
      case UNKNOWN -> Symptoms.UNKNOWN;
    };
  }

  private static Optional<BigDecimal> positive(Table table, String column) throws Bad {
    Optional<BigDecimal> number = Cells.number(table, column);
    if (number.isPresent() && number.get().signum() == 0) {
      throw bad(table, "LAB-011", "an upper limit of 0", "the limit of the report, or nothing");
    }
    return number;
  }

  private static Optional<BigDecimal> age(Table table) throws Bad {
    Optional<BigDecimal> age = Cells.number(table, "age_years");
    if (age.isPresent() && age.get().compareTo(OLDEST) > 0) {
      throw bad(table, "LAB-012", "an age nobody reaches", "years, or nothing");
    }
    return age;
  }

  private static Bad bad(Table table, String code, String found, String expected) {
    return new Bad(new Problem(code, "line " + table.line(), found, expected));
  }
}
