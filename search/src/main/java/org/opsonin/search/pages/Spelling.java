package org.opsonin.search.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every word the pages use, to find those somebody may have meant.
final class Spelling {

  private static final int MOST_LIKE = 3;
  private static final int MOST_BEGUN = 10;
  private static final int SHORTEST_BEGINNING = 2;

  private final TreeMap<String, Integer> counts = new TreeMap<>();
  private final Map<Integer, List<String>> byLength = new HashMap<>();

  /// A word like the one typed.
  ///
  /// @param edits letters to change, add, leave out or swap
  record Like(String word, int edits) {}

  /// @param weight how much the word counts here; more in a title than in a text
  void add(String folded, int weight) {
    if (counts.merge(folded, weight, Integer::sum) == weight) {
      byLength.computeIfAbsent(folded.length(), _ -> new ArrayList<>()).add(folded);
    }
  }

  boolean knows(String folded) {
    return counts.containsKey(folded);
  }

  /// The words that begin so, the commonest first.
  List<String> beginning(String folded) {
    if (folded.length() < SHORTEST_BEGINNING) {
      return List.of();
    }
    return counts.subMap(folded, false, folded + Character.MAX_VALUE, false).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_BEGUN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The words nearest to one nobody uses: the fewest changes first, then the commonest.
  List<Like> like(String folded) {
    int most = edits(folded);
    var near = new ArrayList<Like>();
    for (int length = folded.length() - most; length <= folded.length() + most; length++) {
      for (String word : byLength.getOrDefault(length, List.of())) {
        int edits = distance(folded, word, most);
        if (edits <= most) {
          near.add(new Like(word, edits));
        }
      }
    }
    near.sort(
        Comparator.comparingInt((Like like) -> like.edits())
            .thenComparing(like -> like.word().charAt(0) != folded.charAt(0))
            .thenComparing(like -> -counts.getOrDefault(like.word(), 0))
            .thenComparing(Like::word));
    int fewest = near.isEmpty() ? 0 : near.getFirst().edits();
    return near.stream().filter(like -> like.edits() == fewest).limit(MOST_LIKE).toList();
  }

  /// How many letters may be wrong in a word of this length.
  private static int edits(String word) {
    if (word.chars().anyMatch(Character::isDigit) || word.length() < 4) {
      return 0;
    }
    return word.length() < 7 ? 1 : 2;
  }

  /// Letters to change, add, leave out or swap with a neighbour; `most` + 1 if there are more.
  static int distance(String one, String other, int most) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      now[0] = row;
      int least = row;
      for (int column = 1; column <= other.length(); column++) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int best =
            Math.min(
                last[column - 1] + (same ? 0 : 1), Math.min(last[column], now[column - 1]) + 1);
        boolean swapped =
            row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        now[column] = swapped ? Math.min(best, before[column - 2] + 1) : best;
        least = Math.min(least, now[column]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[other.length()];
  }
}
