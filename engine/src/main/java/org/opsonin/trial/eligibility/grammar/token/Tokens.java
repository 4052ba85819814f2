package org.opsonin.trial.eligibility.grammar.token;

import java.util.Arrays;

/// The words, numbers and signs of a stretch of text, with their places.
///
/// Reused from stretch to stretch; not for several threads at once.
public final class Tokens {

  private static final int FIRST_CAPACITY = 256;

  private int[] words = new int[FIRST_CAPACITY];
  private int[] starts = new int[FIRST_CAPACITY];
  private int[] ends = new int[FIRST_CAPACITY];
  private byte[] marks = new byte[FIRST_CAPACITY];
  private int size;

  static final byte NUMBER = 1;
  static final byte CAPITALS = 2;
  static final byte CAPITAL = 4;
  static final byte WORD = 8;

  public void clear() {
    size = 0;
  }

  void add(int word, int start, int end, int mark) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    marks[size] = (byte) mark;
    size++;
  }

  public int size() {
    return size;
  }

  public int word(int at) {
    return words[at];
  }

  /// Offset of the first character of token `at`.
  public int start(int at) {
    return starts[at];
  }

  /// Offset after the last character of token `at`.
  public int end(int at) {
    return ends[at];
  }

  public boolean isNumber(int at) {
    return (marks[at] & NUMBER) != 0;
  }

  public boolean isCapitals(int at) {
    return (marks[at] & CAPITALS) != 0;
  }

  /// Whether token `at` begins with a capital letter.
  public boolean startsWithCapital(int at) {
    return (marks[at] & CAPITAL) != 0;
  }

  /// Whether token `at` is made of letters or digits, no sign.
  public boolean isWord(int at) {
    return (marks[at] & (WORD | NUMBER)) != 0;
  }
}
