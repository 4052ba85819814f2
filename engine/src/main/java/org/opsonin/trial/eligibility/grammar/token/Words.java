package org.opsonin.trial.eligibility.grammar.token;

import java.util.Arrays;

/// The words a grammar knows, as small numbers; spellings of one word share a number.
///
/// Open addressing over lower-case letters, so that looking up a word of a text allocates nothing.
public final class Words {

  public static final int UNKNOWN = -1;
  private static final int FIRST_CAPACITY = 1 << 15;
  private static final int PRIME = 31;

  private String[] keys = new String[FIRST_CAPACITY];
  private int[] ids = new int[FIRST_CAPACITY];
  private int filled;
  private int size;

  public Words() {
    Arrays.fill(keys, "");
  }

  /// The number of `word`, given one if it has none.
  public int intern(String word) {
    int known = find(word);
    if (known != UNKNOWN) {
      return known;
    }
    int id = size;
    for (String spelling : Spelling.of(word)) {
      int same = find(spelling);
      id = id == size && same != UNKNOWN ? same : id;
    }
    size = Math.max(size, id + 1);
    for (String spelling : Spelling.of(word)) {
      if (find(spelling) == UNKNOWN) {
        put(spelling, id);
      }
    }
    return id;
  }

  public int size() {
    return size;
  }

  public int find(String word) {
    return find(word.toCharArray(), word.length(), hash(word));
  }

  /// The number of the first `length` letters of `letters`, or [#UNKNOWN].
  int find(char[] letters, int length, int hash) {
    int mask = keys.length - 1;
    for (int slot = spread(hash) & mask; !keys[slot].isEmpty(); slot = (slot + 1) & mask) {
      if (isSame(keys[slot], letters, length)) {
        return ids[slot];
      }
    }
    return UNKNOWN;
  }

  /// The hash after one more letter.
  static int hash(int before, char letter) {
    return before * PRIME + letter;
  }

  private static int hash(String word) {
    int hash = 0;
    for (int at = 0; at < word.length(); at++) {
      hash = hash(hash, word.charAt(at));
    }
    return hash;
  }

  private void put(String word, int id) {
    if (filled * 2 >= keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = spread(hash(word)) & mask;
    while (!keys[slot].isEmpty()) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = word;
    ids[slot] = id;
    filled++;
  }

  private void grow() {
    String[] oldKeys = keys;
    int[] oldIds = ids;
    keys = new String[oldKeys.length * 2];
    Arrays.fill(keys, "");
    ids = new int[keys.length];
    filled = 0;
    for (int at = 0; at < oldKeys.length; at++) {
      if (!oldKeys[at].isEmpty()) {
        put(oldKeys[at], oldIds[at]);
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private static boolean isSame(String key, char[] letters, int length) {
    if (key.length() != length) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (key.charAt(at) != letters[at]) {
        return false;
      }
    }
    return true;
  }
}
