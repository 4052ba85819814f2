package org.opsonin.server.report;

import java.io.InputStream;
import java.util.Arrays;

/// Nothing, very long.
final class Zeros extends InputStream {

  private long left;

  private Zeros(long size) {
    left = size;
  }

  static InputStream of(long size) {
    return new Zeros(size);
  }

  @Override
  public int read() {
    return left-- > 0 ? 0 : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (left <= 0) {
      return -1;
    }
    int given = (int) Math.min(left, length);
    Arrays.fill(buffer, offset, offset + given, (byte) 0);
    left -= given;
    return given;
  }
}
