package org.opsonin.cli.grade;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.kernel.Problem;

/// A tab-separated table with a header, one row at a time; memory does not grow with the table.
///
/// Columns stand in any order and are told by name without regard to case. Blank lines are passed
/// over, the ends of lines may be those of any system.
final class Table {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /// What a row is.
  enum Row {
    WHOLE,
    /// It has fewer columns than the header: blank cells at its end may have been cut off.
    TOO_NARROW,
    /// It has more columns than the header.
    TOO_WIDE,
    /// It is longer than any row should be.
    TOO_LONG
  }

  private final Lines lines;
  private final Map<String, Integer> columns;
  private final int width;
  private Row row = Row.WHOLE;

  private Table(Lines lines, Map<String, Integer> columns, int width) {
    this.lines = lines;
    this.columns = columns;
    this.width = width;
  }

  /// Reads the header; empty if the table cannot be read, with the problems that say why.
  ///
  /// @param required columns without which nothing can be done
  /// @param known all columns, the required ones among them
  static Optional<Table> open(
      InputStream in, List<String> required, List<String> known, Consumer<Problem> problems)
      throws IOException {
    var lines = new Lines(in);
    do {
      if (lines.next() != Lines.Next.LINE) {
        problems.accept(problem("TSV-001", 1, "no header", header(known)));
        return Optional.empty();
      }
    } while (lines.isBlank());
    if (lines.text().indexOf('\0') >= 0) {
      problems.accept(problem("TSV-012", 1, "a table in UTF-16", "the same table saved as UTF-8"));
      return Optional.empty();
    }
    var columns = new HashMap<String, Integer>();
    boolean usable = true;
    for (int column = 0; column < lines.columns(); column++) {
      String name = name(lines.text(column));
      if (columns.putIfAbsent(name, column) != null) {
        problems.accept(problem("TSV-003", lines.number(), "a column stands twice", header(known)));
        usable = false;
      } else if (!known.contains(name)) {
        problems.accept(
            problem(
                "TSV-004",
                lines.number(),
                "column " + (column + 1) + " is not known and is passed over",
                header(known)));
      }
    }
    for (String name : known) {
      if (!columns.containsKey(name)) {
        boolean must = required.contains(name);
        usable &= !must;
        if (must) {
          problems.accept(
              problem("TSV-002", lines.number(), "no column `" + name + "`", header(known)));
        }
      }
    }
    return usable ? Optional.of(new Table(lines, columns, lines.columns())) : Optional.empty();
  }

  private static String name(String written) {
    String name = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
    return withoutSpace(name).toLowerCase(Locale.ROOT);
  }

  /// The text without space around it, also without spaces that do not break.
  private static String withoutSpace(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static String header(List<String> known) {
    return "a header with these columns, parted by tabs: " + String.join(", ", known);
  }

  private static Problem problem(String code, long line, String found, String expected) {
    return new Problem(code, "line " + line, found, expected);
  }

  /// Reports every column of `wanted` that the table lacks and that will count as not known.
  void reportMissing(List<String> wanted, Consumer<Problem> problems) {
    var missing = new ArrayList<String>(wanted);
    missing.removeAll(columns.keySet());
    if (!missing.isEmpty()) {
      problems.accept(
          problem(
              "TSV-005",
              lines.number(),
              "no column " + String.join(", ", missing) + "; taken as not known",
              "the column, left blank where nothing is known"));
    }
  }

  /// Goes to the next row that is not blank; false at the end.
  boolean next() throws IOException {
    while (true) {
      switch (lines.next()) {
        case END -> {
          return false;
        }
        case TOO_LONG -> {
          row = Row.TOO_LONG;
          return true;
        }
        case LINE -> {
          if (!lines.isBlank()) {
            row = shapeOf(lines.columns());
            return true;
          }
        }
      }
    }
  }

  private Row shapeOf(int cells) {
    if (cells == width) {
      return Row.WHOLE;
    }
    return cells < width ? Row.TOO_NARROW : Row.TOO_WIDE;
  }

  Row row() {
    return row;
  }

  /// Number of the current line in the file.
  long line() {
    return lines.number();
  }

  /// A cell of the current row without space around it; empty if there is no such column.
  String cell(String column) {
    Integer at = columns.get(column);
    return at == null || row == Row.TOO_LONG || at >= lines.columns()
        ? ""
        : withoutSpace(lines.text(at));
  }

  /// What is wrong with the shape of the current row; empty if it is whole.
  Optional<Problem> shape() {
    return switch (row) {
      case WHOLE -> Optional.empty();
      case TOO_NARROW, TOO_WIDE ->
          Optional.of(
              problem(
                  "TSV-006",
                  line(),
                  "a row of " + lines.columns() + " columns",
                  width + " columns as in the header"));
      case TOO_LONG ->
          Optional.of(
              problem(
                  "TSV-007",
                  line(),
                  "a row that is too long",
                  "at most " + Lines.LONGEST + " bytes in a row"));
    };
  }
}
