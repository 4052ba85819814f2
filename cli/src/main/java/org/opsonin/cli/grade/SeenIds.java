package org.opsonin.cli.grade;

/// Whether an id stood in an earlier row, by 64-bit hashes, for the first million ids.
///
/// Two ids with one hash would need a table far longer than that. Past the million nothing is
/// looked for, so that memory stays the same for a table of any length.
final class SeenIds {

  private static final int MOST = 1 << 20;
  private static final int SLOTS = MOST * 2;

  private final long[] hashes = new long[SLOTS];
  private int count;

  /// Notes an id; true if it was there before.
  boolean isRepeated(String id) {
    long hash = hash(id);
    int slot = (int) (hash & (SLOTS - 1));
    while (hashes[slot] != 0) {
      if (hashes[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (count < MOST) {
      hashes[slot] = hash;
      count++;
    }
    return false;
  }

  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < id.length(); at++) {
      hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
