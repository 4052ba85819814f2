package org.opsonin.trial.eligibility.grammar.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names as paths of words: from a place in a sentence, every name that begins there.
public final class Trie {

  public static final int ROOT = 0;
  public static final int NOWHERE = -1;
  private static final int FIRST_CAPACITY = 1 << 16;
  private static final int MIX = 0x9E3779B9;

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] targets = new int[FIRST_CAPACITY];
  private int filled;
  private final List<List<Meaning>> meanings = new ArrayList<>(List.of(new ArrayList<>()));

  /// What a path means.
  public record Meaning(int category, String id, boolean capitalsOnly) {}

  public Trie() {
    Arrays.fill(keys, -1);
  }

  public void add(Tokens name, Meaning meaning) {
    int node = ROOT;
    for (int at = 0; at < name.size(); at++) {
      int next = step(node, name.word(at));
      if (next == NOWHERE) {
        next = meanings.size();
        meanings.add(new ArrayList<>());
        put(key(node, name.word(at)), next);
      }
      node = next;
    }
    if (node != ROOT) {
      meanings.get(node).add(meaning);
    }
  }

  public int step(int node, int word) {
    if (word < 0) {
      return NOWHERE;
    }
    long key = key(node, word);
    int mask = keys.length - 1;
    for (int slot = spread(key) & mask; keys[slot] != -1; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return NOWHERE;
  }

  public List<Meaning> meanings(int node) {
    return meanings.get(node);
  }

  private void put(long key, int target) {
    if (filled * 2 >= keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = spread(key) & mask;
    while (keys[slot] != -1) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
    filled++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    Arrays.fill(keys, -1);
    targets = new int[keys.length];
    filled = 0;
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] != -1) {
        put(oldKeys[at], oldTargets[at]);
      }
    }
  }

  private static long key(int node, int word) {
    return ((long) node << Integer.SIZE) | word;
  }

  private static int spread(long key) {
    int hash = (int) (key ^ (key >>> Integer.SIZE)) * MIX + (int) (key >>> Integer.SIZE);
    return hash ^ (hash >>> 15);
  }
}
