package org.opsonin.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The researchers' tables, where they lie beside the project. Tests that compare with them are
/// skipped with a line where they do not.
public final class SharedFacts {

  private static final String PROPERTY = "shared.dir";

  private SharedFacts() {}

  /// A file of the shared folder; skips the test if it is not there.
  public static Path file(String name) {
    Path file = Path.of(System.getProperty(PROPERTY, "../../shared")).resolve(name);
    boolean there = Files.isRegularFile(file);
    if (!there) {
      System.out.println("Skipped: no shared file " + name);
    }
    Assumptions.assumeTrue(there, "no shared file " + name);
    return file;
  }

  /// Rows of a tab-separated file by column name, with their line number under `#`.
  public static List<Map<String, String>> rows(String name) {
    try {
      List<String> lines = Files.readAllLines(file(name));
      String[] header = lines.getFirst().split("\t", -1);
      var rows = new ArrayList<Map<String, String>>();
      for (int line = 1; line < lines.size(); line++) {
        String[] cells = lines.get(line).split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < header.length && column < cells.length; column++) {
          row.put(header[column], cells[column]);
        }
        row.put("#", String.valueOf(line + 1));
        rows.add(row);
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading a shared table", unreadable);
    }
  }
}
