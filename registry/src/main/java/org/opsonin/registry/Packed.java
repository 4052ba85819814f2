package org.opsonin.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes as they lie in the store: their number, then zlib with its checksum.
public final class Packed {

  /// Longer than anything a reader lets through.
  private static final int LONGEST = 128 << 20;

  private final byte[] bytes;

  private Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Bytes read back from the store, not yet looked at.
  static Packed stored(byte[] bytes) {
    return new Packed(bytes);
  }

  /// The bytes to store.
  byte[] bytes() {
    return bytes;
  }

  /// Whether both hold the same content; they may be packed by different versions of a library.
  boolean holdsTheSame(Packed other) {
    if (Arrays.equals(bytes, other.bytes)) {
      return true;
    }
    try {
      return Arrays.equals(content(), other.content());
    } catch (DataFormatException broken) {
      return false; // the good one takes its place
    }
  }

  /// Packs a text.
  public static Packed of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The content as text.
  ///
  /// @throws DataFormatException if the bytes are not what was packed
  String text() throws DataFormatException {
    return new String(content(), StandardCharsets.UTF_8);
  }

  static Packed of(byte[] content) {
    try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(content);
      deflater.finish();
      byte[] packed = new byte[Integer.BYTES + content.length / 2 + 64];
      ByteBuffer.wrap(packed).putInt(content.length);
      int end = Integer.BYTES;
      while (!deflater.finished()) {
        if (end == packed.length) {
          packed = Arrays.copyOf(packed, packed.length * 2);
        }
        end += deflater.deflate(packed, end, packed.length - end);
      }
      return new Packed(Arrays.copyOf(packed, end));
    }
  }

  /// The content.
  ///
  /// @throws DataFormatException if the bytes are not what was packed
  byte[] content() throws DataFormatException {
    if (bytes.length < Integer.BYTES) {
      throw new DataFormatException("too short");
    }
    int length = ByteBuffer.wrap(bytes).getInt();
    if (length < 0 || length > LONGEST) {
      throw new DataFormatException("impossible length");
    }
    try (var inflater = new Inflater()) {
      inflater.setInput(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
      byte[] content = new byte[length];
      int end = 0;
      while (end < length) {
        int got = inflater.inflate(content, end, length - end);
        if (got == 0) {
          throw new DataFormatException("breaks off");
        }
        end += got;
      }
      boolean ended =
          inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
      if (!ended) {
        throw new DataFormatException("goes on");
      }
      return content;
    }
  }
}
