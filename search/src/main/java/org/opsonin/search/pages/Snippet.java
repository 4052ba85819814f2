package org.opsonin.search.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sentence of a page that fits a question best, with what was asked for marked.
final class Snippet {

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final int LONGEST = 240;

  private Snippet() {}

  /// A sentence of a page, its words found once.
  record Sentence(String text, List<String> words) {
    Sentence {
      words = List.copyOf(words);
    }
  }

  /// The sentences of a page that are short enough to be shown, its summary first.
  static List<Sentence> sentences(PageDocument page, PageWords words) {
    return Stream.concat(Stream.of(page.summary()), SENTENCE.splitAsStream(page.body()))
        .filter(sentence -> sentence.length() <= LONGEST)
        .map(sentence -> new Sentence(sentence, words.of(sentence)))
        .toList();
  }

  static List<PageHit.Stretch> of(List<Sentence> sentences, List<String> asked, PageWords words) {
    String best = "";
    long most = -1;
    for (Sentence sentence : sentences) {
      long count = fitting(sentence, asked);
      if (count > most) {
        most = count;
        best = sentence.text();
      }
    }
    return marked(best, asked, words);
  }

  private static long fitting(Sentence sentence, List<String> asked) {
    return asked.stream()
        .filter(word -> sentence.words().stream().anyMatch(other -> isSame(word, other)))
        .count();
  }

  private static List<PageHit.Stretch> marked(
      String sentence, List<String> asked, PageWords words) {
    var stretches = new ArrayList<PageHit.Stretch>();
    int from = 0;
    for (PageWords.Placed placed : words.placed(sentence)) {
      if (asked.stream().anyMatch(word -> isSame(word, placed.word())) && placed.from() >= from) {
        if (placed.from() > from) {
          stretches.add(new PageHit.Stretch(sentence.substring(from, placed.from()), false));
        }
        stretches.add(new PageHit.Stretch(sentence.substring(placed.from(), placed.to()), true));
        from = placed.to();
      }
    }
    if (from < sentence.length()) {
      stretches.add(new PageHit.Stretch(sentence.substring(from), false));
    }
    return stretches;
  }

  private static boolean isSame(String asked, String there) {
    if (asked.equals(there) || (asked.length() >= 3 && there.startsWith(asked))) {
      return true;
    }
    int slips = PageQuery.slips(asked);
    return slips > 0
        && asked.charAt(0) == there.charAt(0)
        && Math.abs(asked.length() - there.length()) <= slips
        && distance(asked, there) <= slips;
  }

  /// Letters to change, add, drop or swap to get from one word to the other.
  private static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
      }
    }
    return rows[a.length()][b.length()];
  }
}
