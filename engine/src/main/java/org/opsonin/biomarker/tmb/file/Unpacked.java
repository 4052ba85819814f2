package org.opsonin.biomarker.tmb.file;

import htsjdk.samtools.SAMException;
import htsjdk.samtools.util.BlockCompressedInputStream;
import htsjdk.samtools.util.BlockCompressedStreamConstants;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The text of a file that may be plain, gzipped or block-gzipped; the first bytes decide, not the
/// name.
public final class Unpacked extends InputStream {

  private static final int BUFFER = 1 << 16;
  private static final byte[] END_MARKER = BlockCompressedStreamConstants.EMPTY_GZIP_BLOCK;

  private final InputStream text;
  private final Tail raw;
  private final boolean inBlocks;

  private Unpacked(InputStream text, Tail raw, boolean inBlocks) {
    this.text = text;
    this.raw = raw;
    this.inBlocks = inBlocks;
  }

  /// Looks at the first bytes of `packed`; the caller closes it.
  ///
  /// @throws BrokenFile if it begins like a packed file and is none
  /// @throws IOException if it cannot be read
  public static Unpacked of(InputStream packed) throws IOException {
    var raw = new Tail(packed);
    var buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(BUFFER);
    byte[] head = buffered.readNBytes(2);
    buffered.reset();
    boolean gzip = head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    if (!gzip) {
      return new Unpacked(buffered, raw, false);
    }
    if (BlockCompressedInputStream.isValidFile(buffered)) {
      return new Unpacked(new BlockCompressedInputStream(buffered), raw, true);
    }
    try {
      return new Unpacked(new GZIPInputStream(buffered, BUFFER), raw, false);
    } catch (EOFException | ZipException broken) {
      throw new BrokenFile(broken);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return text.read(into, from, length);
    } catch (EOFException | ZipException broken) {
      throw new BrokenFile(broken);
    } catch (SAMException wrapped) {
      if (wrapped.getCause() instanceof IOException disk
          && !(disk instanceof EOFException || disk instanceof ZipException)) {
        throw disk;
      }
      throw new BrokenFile(wrapped);
    }
  }

  /// Whether a block-gzipped file, read to its end, lacks the empty last block every such file
  /// has: it was probably cut off between two blocks.
  public boolean lacksEndMarker() {
    return inBlocks && !raw.endsWith(END_MARKER);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /// Remembers the last bytes that came through.
  private static final class Tail extends FilterInputStream {

    private final byte[] last = new byte[END_MARKER.length];

    Tail(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = super.read(into, from, length);
      if (got >= last.length) {
        System.arraycopy(into, from + got - last.length, last, 0, last.length);
      } else if (got > 0) {
        System.arraycopy(last, got, last, 0, last.length - got);
        System.arraycopy(into, from, last, last.length - got, got);
      }
      return got;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    boolean endsWith(byte[] marker) {
      return Arrays.equals(last, marker);
    }
  }
}
