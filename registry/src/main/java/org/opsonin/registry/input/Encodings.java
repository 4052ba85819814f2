package org.opsonin.registry.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Finds out how text is encoded. UTF-16 shows in a document's first bytes; UTF-8 is checked study
/// by study, so that one wrong byte costs one study.
final class Encodings {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// Bytes that stand for nothing in Windows-1252.
  private static final String NOTHING = "\u0081\u008d\u008f\u0090\u009d";

  private Encodings() {}

  /// The document in UTF-8 and without byte order mark, if it was UTF-8 or UTF-16; any other stays
  /// as it is.
  static InputStream utf8(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] head = Arrays.copyOf(in.readNBytes(4), 4);
    in.reset();
    int first = head[0] & 0xff;
    int second = head[1] & 0xff;
    if (first == 0xef && second == 0xbb && (head[2] & 0xff) == 0xbf) {
      in.skipNBytes(3);
      return in;
    }
    if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0)) {
      return new Transcoded(in, StandardCharsets.UTF_16BE);
    }
    boolean isLittle = (first == 0xff && second == 0xfe) || (first != 0 && second == 0);
    return isLittle && (head[2] != 0 || head[3] != 0)
        ? new Transcoded(in, StandardCharsets.UTF_16LE)
        : in;
  }

  /// Whether the bytes are UTF-8 as they stand.
  static boolean isUtf8(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return decodes(bytes);
      }
    }
    return true;
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /// The bytes read as Windows-1252, which includes Latin-1, in UTF-8; empty if they look rather
  /// like UTF-8 that was damaged, which would turn into wrong characters without notice.
  static Optional<byte[]> fromWindows(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      boolean isPair = (bytes[i] & 0xe0) == 0xc0 || (bytes[i] & 0xf0) == 0xe0;
      if (isPair && (bytes[i + 1] & 0xc0) == 0x80) {
        return Optional.empty();
      }
    }
    String text = new String(bytes, WINDOWS);
    boolean isWhole =
        text.chars().noneMatch(one -> one == '\uFFFD' || NOTHING.indexOf((char) one) >= 0);
    return isWhole ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
  }
}
