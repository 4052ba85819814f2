package org.opsonin.server.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.InputStreamSource;

/// How much a file would take once it is read, found out by looking through it without keeping it.
///
/// @param bytes after decompression; counting stops a little past [#MOST_BYTES]
/// @param values what its values take at most in memory, in bytes
record Weight(long bytes, long values) {

  /// Most bytes of a chart after decompression.
  static final long MOST_BYTES = 32L << 20;

  // what the reader keeps of each mark of JSON, in bytes of memory, rounded up
  private static final int AN_OBJECT = 160;
  private static final int A_LIST = 100;
  private static final int A_FIELD = 40;
  private static final int A_VALUE = 72;

  private static final int PIECE = 1 << 15;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  static Weight of(InputStreamSource file) {
    long bytes = 0;
    long values = 0;
    var piece = new byte[PIECE];
    try (InputStream in = plain(file)) {
      for (int read = in.read(piece); read >= 0 && bytes <= MOST_BYTES; read = in.read(piece)) {
        bytes += read;
        values += values(piece, read);
      }
    } catch (IOException broken) {
      return new Weight(bytes, values); // the reader says what is wrong, and where
    }
    return new Weight(bytes, values);
  }

  private static InputStream plain(InputStreamSource file) throws IOException {
    var in = new BufferedInputStream(file.getInputStream());
    in.mark(2);
    boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return packed ? new GZIPInputStream(in, PIECE) : in;
  }

  private static long values(byte[] piece, int length) {
    long values = 0;
    for (int i = 0; i < length; i++) {
      values +=
          switch (piece[i]) {
            case '{' -> AN_OBJECT;
            case '[' -> A_LIST;
            case ':' -> A_FIELD;
            case ',' -> A_VALUE;
            default -> 0;
          };
    }
    return values;
  }

  /// Whether it is too long.
  boolean isTooLong() {
    return bytes > MOST_BYTES;
  }

  /// Memory it takes at most, in whole megabytes, at least 1.
  int megabytes() {
    return (int) ((2 * bytes + values) >> 20) + 1;
  }
}
