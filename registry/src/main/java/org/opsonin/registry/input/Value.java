package org.opsonin.registry.input;

import java.util.Arrays;
import org.opsonin.registry.study.StudyReader;

/// A value while it is being cut out: its bytes so far and the state of its brackets and quotes.
final class Value {

  private static final int FIRST_BYTES = 1 << 14;

  private final int longest;
  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;
  private boolean tooLarge;
  private boolean isOpen;
  private boolean isObject;
  private long depth;
  private long deepest;

  boolean inString;
  boolean escaped;

  /// Whether the next string at the first level is a key.
  boolean atKey;

  /// Where the string under way begins, in the bytes.
  int stringFrom;

  Value(int longest) {
    this.longest = longest;
  }

  boolean isOpen() {
    return isOpen;
  }

  /// Begins, after its opening bracket.
  void open(byte bracket) {
    isOpen = true;
    isObject = bracket == '{';
    length = 0;
    tooLarge = false;
    depth = 1;
    deepest = 1;
    inString = false;
    escaped = false;
    atKey = isObject;
    if (bytes.length > 1 << 20) {
      bytes = new byte[FIRST_BYTES]; // after a long one, do not hold on to its room
    }
  }

  void close() {
    isOpen = false;
  }

  void append(byte[] from, int start, int end) {
    int more = end - start;
    if (tooLarge || more > longest - length) {
      tooLarge = true;
      return;
    }
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
    System.arraycopy(from, start, bytes, length, more);
    length += more;
  }

  int length() {
    return length;
  }

  boolean isAtFirstLevel() {
    return depth == 1;
  }

  void down() {
    depth++;
    deepest = Math.max(deepest, depth);
  }

  /// Whether this closes the value.
  boolean up() {
    depth--;
    return depth == 0;
  }

  /// The string that ends here, with its quotes; empty if the value is too large to be kept.
  byte[] string() {
    return tooLarge ? new byte[0] : Arrays.copyOfRange(bytes, stringFrom, length);
  }

  /// The value, closed.
  Cut cut(long line, long ordinal) {
    if (!isObject) {
      return new Cut.Broken(Cut.Fault.NO_OBJECT, line, ordinal);
    }
    if (tooLarge) {
      return new Cut.Broken(Cut.Fault.TOO_LARGE, line, ordinal);
    }
    return deepest > StudyReader.DEEPEST
        ? new Cut.Broken(Cut.Fault.TOO_DEEP, line, ordinal)
        : new Cut.Whole(Arrays.copyOf(bytes, length), line, ordinal);
  }

  /// Why it never closed: a part of it may have been swallowed by a value that is too large.
  Cut.Fault unclosed() {
    return tooLarge ? Cut.Fault.TOO_LARGE : Cut.Fault.UNCLOSED;
  }
}
