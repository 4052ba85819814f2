package org.opsonin.text;

import java.util.Arrays;
import java.util.Locale;

/// A text cut into words, numbers and marks, each with its place in UTF-16 offsets.
///
/// White space is dropped; whether a token begins a line or a paragraph is kept. A word begins with
/// a letter and may go on with digits (`CD19`, `L858R`); a number that a letter follows is two
/// tokens (`58M`, `10mg`). Linear in the text; equal words share one string.
public final class Tokens {

  /// What a token is.
  public enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  private static final int LONGEST_WORD = 64;
  private static final byte LINE = 1;
  private static final byte PARAGRAPH = 2;

  private final String text;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private Kind[] kinds = new Kind[64];
  private byte[] breaks = new byte[64];
  private String[] words = new String[64];
  private String[] stems = new String[64];
  private final Pool pool = new Pool();

  private Tokens(String text) {
    this.text = text;
  }

  /// The tokens of `text`, from its beginning to its end.
  public static Tokens of(String text) {
    var tokens = new Tokens(text);
    tokens.cut();
    return tokens;
  }

  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  /// First offset of token `at`.
  public int start(int at) {
    return starts[at];
  }

  /// Offset after the last character of token `at`.
  public int end(int at) {
    return ends[at];
  }

  public Kind kind(int at) {
    return kinds[at];
  }

  /// The token in lower case, without a possessive ending; empty for an overlong word.
  public String word(int at) {
    return words[at];
  }

  /// The token in the one spelling that lexicons compare: American, singular, without accents.
  public String stem(int at) {
    return stems[at];
  }

  /// Whether token `at` is `word`; false past the ends.
  public boolean is(int at, String word) {
    return at >= 0 && at < size && words[at].equals(word);
  }

  /// Whether token `at` is of `kind`; false past the ends.
  public boolean is(int at, Kind kind) {
    return at >= 0 && at < size && kinds[at] == kind;
  }

  /// Whether no space stands between token `at` and the one before.
  public boolean isGlued(int at) {
    return at > 0 && at < size && starts[at] == ends[at - 1];
  }

  /// Whether token `at` is the first of its line.
  public boolean beginsLine(int at) {
    return breaks[at] >= LINE;
  }

  /// Whether token `at` is the first after an empty line, or of the text.
  public boolean beginsParagraph(int at) {
    return breaks[at] >= PARAGRAPH;
  }

  /// Whether every letter of token `at` is a capital, and there are two at least; a plural `s` does
  /// not count.
  public boolean isCapitals(int at) {
    int capitals = 0;
    for (int place = starts[at]; place < ends[at]; place++) {
      char letter = text.charAt(place);
      if (Character.isUpperCase(letter)) {
        capitals++;
      } else if (Character.isLetter(letter) && !(letter == 's' && place == ends[at] - 1)) {
        return false;
      }
    }
    return capitals >= 2;
  }

  /// Whether token `at` begins with a capital letter.
  public boolean isCapitalised(int at) {
    return Character.isUpperCase(text.charAt(starts[at]));
  }

  /// First token that ends after `offset`; [#size()] if none does.
  public int at(int offset) {
    int found = Arrays.binarySearch(ends, 0, size, offset + 1);
    return found < 0 ? -found - 1 : found;
  }

  private void cut() {
    int at = 0;
    byte lines = PARAGRAPH;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == '\n' || letter == '\u2028' || letter == '\u2029') {
        lines = (byte) Math.min(PARAGRAPH, lines + 1);
        at++;
      } else if (isBlank(letter)) {
        at++;
      } else {
        int end = tokenEnd(at, letter);
        add(at, end, letter, lines);
        lines = 0;
        at = end;
      }
    }
  }

  static boolean isBlank(char letter) {
    return letter <= ' '
        || letter == '\u00a0'
        || letter == '\u200b'
        || letter == '\ufeff'
        || Character.isWhitespace(letter);
  }

  private int tokenEnd(int at, char letter) {
    if (isDigit(letter)) {
      return numberEnd(at);
    }
    if (Character.isLetter(letter)) {
      return wordEnd(at);
    }
    boolean pair =
        Character.isHighSurrogate(letter)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    return at + (pair ? 2 : 1);
  }

  /// Whether a character is one of the ten figures.
  public static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private boolean digitAt(int at) {
    return at >= 0 && at < text.length() && isDigit(text.charAt(at));
  }

  private boolean letterAt(int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  /// Digits with points and commas between digits: `1,500`, `0.5`, `2,5`.
  private int numberEnd(int from) {
    int at = from;
    while (digitAt(at)
        || (at < text.length()
            && (text.charAt(at) == '.' || text.charAt(at) == ',')
            && digitAt(at + 1))) {
      at++;
    }
    return at;
  }

  private int wordEnd(int from) {
    int at = from + 1;
    while (at < text.length()) {
      char letter = text.charAt(at);
      boolean inside =
          Character.isLetterOrDigit(letter)
              || ((letter == '²' || letter == '³') && letterAt(at - 1))
              || ((letter == '\'' || letter == '’') && letterAt(at + 1) && letterAt(at - 1))
              || (letter == '.' && digitAt(at - 1) && digitAt(at + 1))
              || Character.getType(letter) == Character.NON_SPACING_MARK;
      if (!inside) {
        return at;
      }
      at++;
    }
    return at;
  }

  private void add(int start, int end, char first, byte lines) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    breaks[size] = lines;
    Kind kind = isDigit(first) ? Kind.NUMBER : Character.isLetter(first) ? Kind.WORD : Kind.MARK;
    kinds[size] = kind;
    Pool.Word word = end - start > LONGEST_WORD ? Pool.NONE : pool.word(text, start, end);
    words[size] = word.word();
    stems[size] = word.stem();
    size++;
  }

  private void grow() {
    int larger = size * 2;
    starts = Arrays.copyOf(starts, larger);
    ends = Arrays.copyOf(ends, larger);
    kinds = Arrays.copyOf(kinds, larger);
    breaks = Arrays.copyOf(breaks, larger);
    words = Arrays.copyOf(words, larger);
    stems = Arrays.copyOf(stems, larger);
  }

  /// Says nothing of the text, so that a log cannot.
  @Override
  public String toString() {
    return "Tokens[" + size + ", not shown]";
  }

  /// Words seen so far, found again without making a string.
  private static final class Pool {

    record Word(String written, String word, String stem) {}

    static final Word NONE = new Word("", "", "");

    private Word[] table = new Word[256];
    private int used;

    Word word(String text, int start, int end) {
      int hash = 0;
      for (int at = start; at < end; at++) {
        hash = 31 * hash + text.charAt(at);
      }
      int slot = spread(hash) & (table.length - 1);
      while (table[slot] != null) {
        String written = table[slot].written();
        if (written.length() == end - start && text.startsWith(written, start)) {
          return table[slot];
        }
        slot = (slot + 1) & (table.length - 1);
      }
      return put(slot, text.substring(start, end));
    }

    private Word put(int slot, String written) {
      String lower = Spelling.plain(written.toLowerCase(Locale.ROOT));
      var word = new Word(written, lower, Spelling.stem(lower));
      table[slot] = word;
      if (++used * 2 > table.length) {
        rehash();
      }
      return word;
    }

    private void rehash() {
      var larger = new Word[table.length * 2];
      for (Word word : table) {
        if (word != null) {
          int slot = spread(word.written().hashCode()) & (larger.length - 1);
          while (larger[slot] != null) {
            slot = (slot + 1) & (larger.length - 1);
          }
          larger[slot] = word;
        }
      }
      table = larger;
    }

    private static int spread(int hash) {
      return hash ^ (hash >>> 16);
    }
  }
}
