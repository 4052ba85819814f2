package org.opsonin.search.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How relevant experts found a document for a topic: 0 is not at all, more is more.
///
/// @param grades by topic and document; what is not there was not judged
public record Judgements(Map<String, Map<String, Integer>> grades) {

  private static final String EXPECTED =
      "`topic document grade` or `topic 0 document grade`, parted by tabs or blanks";
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int HIGHEST = 100;

  /// The judged documents of a topic with their grades.
  public Map<String, Integer> of(String topic) {
    return grades.getOrDefault(topic, Map.of());
  }

  /// Reads judgements, one a line; negative grades count as 0, as TREC uses them for spam.
  ///
  /// @throws BadLine if a line is no judgement
  /// @throws IOException if the file cannot be read
  public static Judgements read(Path file) throws IOException {
    var grades = new LinkedHashMap<String, Map<String, Integer>>();
    Lines.of(file, (where, line) -> add(where, line, grades));
    if (grades.isEmpty()) {
      throw new BadLine(file.getFileName() + ":1", "no judgement", EXPECTED);
    }
    return new Judgements(Collections.unmodifiableMap(grades));
  }

  private static void add(String where, String line, Map<String, Map<String, Integer>> grades) {
    String[] parts = line.strip().split("\\s+", -1);
    if (parts.length != SHORT && parts.length != LONG) {
      throw new BadLine(where, parts.length + " columns", EXPECTED);
    }
    int grade;
    try {
      grade = Integer.parseInt(parts[parts.length - 1]);
    } catch (NumberFormatException noNumber) {
      throw new BadLine(where, "the grade is no whole number", EXPECTED);
    }
    if (grade > HIGHEST) {
      throw new BadLine(where, "a grade above 100", EXPECTED);
    }
    grades
        .computeIfAbsent(parts[0], topic -> new LinkedHashMap<>())
        .merge(parts[parts.length - 2], Math.max(0, grade), Math::max);
  }
}
