package org.opsonin.search.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// The lines of a text file, gzipped or not, each with its number.
final class Lines {

  private static final int LONGEST = 64 << 20;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private Lines() {}

  /// Takes one line.
  @FunctionalInterface
  interface Taker {
    void take(String where, String line);
  }

  /// Gives every line that is not blank to `taker`.
  ///
  /// @throws BadLine if the file ends too early or a line is over 64 MB
  /// @throws IOException if the file cannot be read
  static void of(Path file, Taker taker) throws IOException {
    int number = 0;
    try (var reader =
        new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String where = file.getFileName() + ":" + number;
        if (line.length() > LONGEST) {
          throw new BadLine(where, "a line of over 64 MB", "one record a line");
        }
        if (!line.isBlank()) {
          taker.take(where, line);
        }
      }
    } catch (java.io.EOFException | java.util.zip.ZipException broken) {
      throw new BadLine(
          file.getFileName() + ":" + (number + 1),
          "the gzip file is cut off or damaged",
          "a whole file");
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean gzipped = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzipped ? new GZIPInputStream(in) : in;
  }
}
