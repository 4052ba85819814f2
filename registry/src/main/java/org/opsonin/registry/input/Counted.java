package org.opsonin.registry.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// A stream that knows how much was read from it.
final class Counted extends FilterInputStream {

  private final LongConsumer more;
  private long count;

  /// @param more takes the number of bytes of each read
  Counted(InputStream in, LongConsumer more) {
    super(in);
    this.more = more;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      count++;
      more.accept(1);
    }
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      count += read;
      more.accept(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
