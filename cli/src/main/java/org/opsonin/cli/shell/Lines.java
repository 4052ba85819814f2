package org.opsonin.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a file, one at a time; memory does not grow with the file.
public final class Lines {

  /// Longest line that is read, in bytes.
  public static final int LONGEST = 1 << 20;

  private static final int START = 1 << 16;

  /// What came next.
  public sealed interface Next {
    /// A line without its end.
    record Line(String text) implements Next {}

    /// A line that is too long; it was passed over.
    record TooLong() implements Next {}

    /// Bytes that are no UTF-8.
    record NotText() implements Next {}

    /// Nothing more.
    record End() implements Next {}
  }

  private final InputStream in;
  private final byte[] chunk = new byte[START];
  private byte[] line = new byte[START];
  private int at;
  private int limit;
  private long number;

  public Lines(InputStream in) {
    this.in = in;
  }

  /// Number of the line that came last, from 1.
  public long number() {
    return number;
  }

  /// The next line, or that there is none.
  public Next next() throws IOException {
    int length = 0;
    boolean isLong = false;
    number++;
    while (true) {
      if (at == limit) {
        limit = Math.max(0, in.read(chunk, 0, chunk.length));
        at = 0;
        if (limit == 0) {
          return length == 0 && !isLong ? new Next.End() : end(length, isLong);
        }
      }
      int newline = at;
      while (newline < limit && chunk[newline] != '\n') {
        newline++;
      }
      int more = newline - at;
      isLong |= length + more > LONGEST;
      if (!isLong) {
        if (length + more > line.length) {
          line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(2 * line.length, length + more)));
        }
        System.arraycopy(chunk, at, line, length, more);
        length += more;
      }
      at = newline;
      if (newline < limit) {
        at++;
        return end(length, isLong);
      }
    }
  }

  private Next end(int length, boolean isLong) {
    if (isLong) {
      return new Next.TooLong();
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
      return new Next.Line(number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notText) {
      return new Next.NotText();
    }
  }
}
