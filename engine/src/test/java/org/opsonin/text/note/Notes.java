package org.opsonin.text.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.text.facts.FactsWriter;
import org.opsonin.vocabulary.Vocabulary;

/// The made-up letters of `examples/notes`, and one reader for all tests.
final class Notes {

  static final Vocabulary VOCABULARY = Vocabulary.of(Knowledge.load());
  static final NoteReader READER = NoteReader.of(VOCABULARY);
  static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final Path EXAMPLES = Path.of("..", "examples", "notes");

  private Notes() {}

  static List<String> names() {
    try (var files = Files.list(EXAMPLES)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(String name) {
    try {
      return Files.readString(EXAMPLES.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static NoteReading read(String note) {
    return READER.read(note, Optional.of(DAY));
  }

  /// The facts of a sentence as lines, without dates and quotes, a semicolon between two.
  static String facts(String note) {
    return String.join(
        " | ",
        FactsWriter.write(read(note))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf("  # ")))
            .map(line -> line.replaceAll("; on [^;]*$", ""))
            .toList());
  }
}
