package org.opsonin.therapy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.opsonin.kernel.Truth;

/// The rows of `src/test/resources/truth-table`: charts and verdicts decided by hand from the words
/// of the labels.
final class TruthTable {

  private static final Path FOLDER = Path.of("src", "test", "resources", "truth-table");

  /// One line of a table.
  ///
  /// @param where file and line
  /// @param given the chart in shorthand
  /// @param indication id of the indication
  /// @param why the deciding condition in a few words
  record Row(String where, String given, String indication, Truth expected, String why) {}

  private TruthTable() {}

  static List<Row> rows() {
    var rows = new ArrayList<Row>();
    try (var files = Files.newDirectoryStream(FOLDER, "*.txt")) {
      var inOrder = new TreeSet<Path>();
      files.forEach(inOrder::add);
      for (Path file : inOrder) {
        read(file, rows);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(rows);
  }

  private static void read(Path file, List<Row> rows) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(file.getFileName() + ":" + (i + 1), line));
      }
    }
  }

  private static Row row(String where, String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 4) {
      throw new IllegalArgumentException(where + " has " + cells.length + " cells instead of 4");
    }
    return new Row(
        where,
        cells[0].strip(),
        cells[1].strip(),
        Truth.valueOf(cells[2].strip()),
        cells[3].strip());
  }
}
