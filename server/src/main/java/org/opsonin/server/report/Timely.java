package org.opsonin.server.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends with a fault once the time is over, so that reading nobody waits for stops.
final class Timely extends FilterInputStream {

  private final long deadline;

  /// @param deadline in the time of [System#nanoTime()]
  Timely(InputStream in, long deadline) {
    super(in);
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    check();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    check();
    return super.read(buffer, offset, length);
  }

  private void check() throws IOException {
    if (System.nanoTime() - deadline > 0) {
      throw new IOException("the time is over");
    }
  }
}
