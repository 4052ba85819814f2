package org.opsonin.registry.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.function.LongSupplier;

/// What comes out of a packed file, stopped where it expands as only a bomb does.
final class Guarded extends FilterInputStream {

  /// It expands too far.
  static final class Bomb extends IOException {
    @Serial private static final long serialVersionUID = 1;
  }

  /// How much came out of one packed file, all its entries together.
  static final class Meter {

    private final Bounds bounds;
    private final LongSupplier packed;
    private long expanded;

    /// @param packed bytes of the packed file so far
    Meter(Bounds bounds, LongSupplier packed) {
      this.bounds = bounds;
      this.packed = packed;
    }

    private void count(int bytes) throws Bomb {
      expanded += bytes;
      if (expanded > bounds.safeBytes()
          && expanded / bounds.expansion() > Math.max(1, packed.getAsLong())) {
        throw new Bomb();
      }
    }
  }

  private final Meter meter;

  Guarded(InputStream in, Meter meter) {
    super(in);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      meter.count(1);
    }
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      meter.count(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
