package org.opsonin.search.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names that mean the same: a drug and its brands, an abbreviation, a word in both languages.
final class SameNames {

  private static final int MOST_WORDS = 6;
  private static final int MOST_OTHERS = 12;

  private final Map<List<String>, Set<List<String>>> others = new HashMap<>();

  /// @param groups each of names for one thing
  SameNames(List<List<String>> groups) {
    for (List<String> group : groups) {
      var phrases = new LinkedHashSet<List<String>>();
      for (String name : group) {
        phrases.addAll(written(name));
      }
      phrases.removeIf(
          phrase -> phrase.isEmpty() || phrase.size() > MOST_WORDS || saysNothing(phrase));
      for (List<String> phrase : phrases) {
        others.computeIfAbsent(phrase, _ -> new LinkedHashSet<>()).addAll(phrases);
      }
    }
  }

  private static boolean saysNothing(List<String> phrase) {
    return phrase.stream().allMatch(word -> word.length() < 2 || Wording.isCommon(word));
  }

  /// A name in words, and with close ones joined: `pd l1` and `pdl1`.
  private static List<List<String>> written(String name) {
    List<Wording.Word> words = Wording.of(name);
    var apart = words.stream().map(Wording.Word::folded).toList();
    var joined = new ArrayList<String>();
    for (int at = 0; at < words.size(); at++) {
      boolean joins =
          at + 1 < words.size() && Wording.areOne(name, words.get(at), words.get(at + 1));
      joined.add(joins ? words.get(at).folded() + words.get(at + 1).folded() : apart.get(at));
      at += joins ? 1 : 0;
    }
    return List.of(apart, joined);
  }

  /// A name found in a question.
  ///
  /// @param words how many words it takes up
  /// @param others the names beside it
  record Named(int words, List<List<String>> others) {}

  /// The longest name that begins at `from`; of one word without others if there is none.
  Named at(List<String> words, int from) {
    for (int length = Math.min(MOST_WORDS, words.size() - from); length > 0; length--) {
      List<String> phrase = words.subList(from, from + length);
      Set<List<String>> found = others.get(phrase);
      if (found != null) {
        return new Named(
            length,
            found.stream().filter(other -> !other.equals(phrase)).limit(MOST_OTHERS).toList());
      }
    }
    return new Named(1, List.of());
  }
}
