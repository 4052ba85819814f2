package org.opsonin.search.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The sentences of a page, ready to be chosen from.
final class Sentences {

  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\R+");
  private static final int LONGEST = 240;
  private static final int SHORTEST = 25;

  private final Wording wording;
  private final List<Sentence> sentences = new ArrayList<>();

  private record Sentence(String text, List<String> stems) {}

  /// @param kept stems met before, so that each is held once
  Sentences(SearchPage page, Wording wording, Map<String, String> kept) {
    this.wording = wording;
    for (String text : END.split(page.summary() + "\n" + page.body(), -1)) {
      if (!text.isBlank()) {
        sentences.add(
            new Sentence(
                text.strip(),
                Wording.of(text).stream()
                    .map(word -> wording.stem(word.folded()))
                    .distinct()
                    .map(stem -> kept.computeIfAbsent(stem, same -> same))
                    .toList()));
      }
    }
  }

  /// The sentence that speaks of most, marked.
  Snippet best(List<Unit> units) {
    Sentence best = sentences.isEmpty() ? new Sentence("", List.of()) : sentences.getFirst();
    int most = spokenOf(best, units);
    for (Sentence sentence : sentences) {
      int count = sentence.text().length() < SHORTEST ? 0 : spokenOf(sentence, units);
      if (count > most) {
        most = count;
        best = sentence;
      }
    }
    return marked(best.text(), units.stream().map(Unit::stems).toList());
  }

  private static int spokenOf(Sentence sentence, List<Unit> units) {
    int count = 0;
    for (Unit unit : units) {
      count +=
          unit.ways().stream().anyMatch(way -> sentence.stems().containsAll(way.stems())) ? 1 : 0;
    }
    return count;
  }

  private Snippet marked(String text, List<Set<String>> looked) {
    List<Wording.Word> marks =
        Wording.of(text).stream()
            .filter(word -> !Wording.isCommon(word.folded()))
            .filter(
                word -> {
                  String stem = wording.stem(word.folded());
                  return looked.stream().anyMatch(stems -> stems.contains(stem));
                })
            .toList();
    int from = start(text, marks.isEmpty() ? 0 : marks.getFirst().from());
    int to = end(text, from);
    var stretches = new ArrayList<Snippet.Stretch>();
    int at = from;
    if (from > 0) {
      stretches.add(new Snippet.Stretch("… ", false));
    }
    for (Wording.Word mark : marks) {
      if (mark.from() >= at && mark.to() <= to) {
        add(stretches, text.substring(at, mark.from()), false);
        add(stretches, text.substring(mark.from(), mark.to()), true);
        at = mark.to();
      }
    }
    add(stretches, text.substring(at, to), false);
    if (to < text.length()) {
      stretches.add(new Snippet.Stretch(" …", false));
    }
    return new Snippet(stretches);
  }

  private static void add(List<Snippet.Stretch> stretches, String text, boolean isMarked) {
    if (!text.isEmpty()) {
      stretches.add(new Snippet.Stretch(text, isMarked));
    }
  }

  /// Where to begin a text that is too long, at a word, so that its first mark is seen.
  private static int start(String text, int mark) {
    if (text.length() <= LONGEST || mark < LONGEST / 2) {
      return 0;
    }
    int space = text.lastIndexOf(' ', mark - LONGEST / 4);
    return Math.max(0, space + 1);
  }

  private static int end(String text, int from) {
    if (text.length() - from <= LONGEST) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', from + LONGEST);
    return space <= from ? from + LONGEST : space;
  }
}
