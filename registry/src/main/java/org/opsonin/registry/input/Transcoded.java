package org.opsonin.registry.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A text in another encoding, given out in UTF-8.
///
/// Throws a [java.nio.charset.CharacterCodingException] where the bytes are not in that encoding.
final class Transcoded extends InputStream {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final char[] chars = new char[8_192];
  private int held;
  private byte[] bytes = new byte[0];
  private int next;
  private boolean isFirst = true;

  Transcoded(InputStream in, Charset charset) {
    this.in = new InputStreamReader(in, charset.newDecoder());
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, from, given);
    next += given;
    return given;
  }

  /// Whether there is a byte to give; half a character pair waits for its other half.
  private boolean fill() throws IOException {
    while (next == bytes.length) {
      int read = in.read(chars, held, chars.length - held);
      if (read < 0 && held == 0) {
        return false;
      }
      int end = held + Math.max(read, 0);
      held = read > 0 && Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
      int start = isFirst && end > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0;
      isFirst = false;
      bytes =
          new String(chars, start, Math.max(0, end - held - start))
              .getBytes(StandardCharsets.UTF_8);
      next = 0;
      if (held == 1) {
        chars[0] = chars[end - 1];
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
