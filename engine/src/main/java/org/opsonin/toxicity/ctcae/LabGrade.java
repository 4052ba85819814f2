package org.opsonin.toxicity.ctcae;

import java.util.List;
import org.opsonin.kernel.Problem;

/// The grade of a laboratory result, or why there is none.
public sealed interface LabGrade {

  /// One line: term, version and rule, or what is missing; never the value.
  String reason();

  /// A grade.
  ///
  /// @param grade 0 to 4, where 0 means that no grade's criterion is met
  record Graded(int grade, String reason) implements LabGrade {}

  /// Not enough is known: other answers would give other grades.
  ///
  /// @param missing what would settle it
  record Open(List<Input> missing, String reason) implements LabGrade {
    public Open {
      missing = List.copyOf(missing);
    }
  }

  /// The version has no grade for this number, however much were known.
  record NoGrade(String reason) implements LabGrade {}

  /// The input is wrong.
  record Refused(Fault fault, String reason) implements LabGrade {}

  /// What is wrong with a result so that it cannot be graded before somebody mends it.
  enum Fault {
    TERM(
        "LAB-001",
        "the term is no laboratory term of CTCAE",
        "a term of that version, such as Alanine aminotransferase increased"),
    DIRECTION("LAB-002", "the term is not graded in that direction", "the other direction"),
    NO_DIRECTION("LAB-003", "the test is graded in both directions", "high or low"),
    UNIT("LAB-004", "the unit is none this test is reported in", "a usual unit of the test"),
    NEGATIVE("LAB-005", "a negative number", "0 or more"),
    IMPLAUSIBLE(
        "LAB-006", "a value or baseline no living person has", "the value and unit as reported"),
    COUNT_UNIT(
        "LAB-008",
        "a count that its unit cannot have: it is in another unit",
        "the unit the count is in, such as 10*9/L"),
    LIMIT_UNIT(
        "LAB-009",
        "a limit of normal that no laboratory has in this unit; value and limit may be in two units",
        "value, limits and baseline in one unit"),
    NO_LIMIT("LAB-011", "a lower limit of 0", "the limit of the report, or nothing"),
    LIMITS("LAB-007", "the lower limit is above the upper limit", "the limits of the report");

    private final String code;
    private final String found;
    private final String expected;

    Fault(String code, String found, String expected) {
      this.code = code;
      this.found = found;
      this.expected = expected;
    }

    /// What was found, without any value.
    public String found() {
      return found;
    }

    /// The problem, at a place.
    public Problem at(String where) {
      return new Problem(code, where, found, expected);
    }
  }
}
