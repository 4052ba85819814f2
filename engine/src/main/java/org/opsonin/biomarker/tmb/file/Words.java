package org.opsonin.biomarker.tmb.file;

/// Texts that come again and again in a file, made once.
///
/// A table of fixed size: two words may push each other out, so memory stays bounded.
public final class Words {

  private static final int SIZE = 1 << 12;

  private final byte[][] bytes = new byte[SIZE][];
  private final String[] texts = new String[SIZE];

  /// The text of these bytes.
  public String of(byte[] source, int from, int to) {
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + source[at];
    }
    int slot = (hash ^ (hash >>> 16)) & (SIZE - 1);
    if (bytes[slot] != null && Bytes.are(source, from, to, bytes[slot])) {
      return texts[slot];
    }
    String text = Bytes.text(source, from, to);
    bytes[slot] = Bytes.of(text);
    texts[slot] = text;
    return text;
  }
}
