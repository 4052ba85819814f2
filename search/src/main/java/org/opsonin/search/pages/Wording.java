package org.opsonin.search.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// Words as pages and questions share them: no capitals, no accents, one spelling on both sides of
/// the ocean, no endings.
///
/// @param language whose endings are taken off: `en` or `es`
record Wording(String language) {

  private static final int LONGEST = 40;
  private static final int SHORT = 2;

  /// Words that ask rather than say, beside those the analysers leave out.
  private static final Set<String> ASKING =
      Stream.concat(
              Stream.of(
                  "what which who when where why how does do did can could should would will i my me"
                      + " mine you your we our have has had am was were about from get getting got if"
                      + " any some more than them his her him she he its been being because while mean"
                      + " means meant tell please help need want s m t"
                      + " que cual cuales quien quienes cuando donde por como puedo puede pueden debo"
                      + " debe mi mis tengo tiene hay significa quiere decir necesito quiero hacer si"
                      + " despues con sin sobre tras durante after during with without on"),
              Stream.of())
          .flatMap(words -> Stream.of(words.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> COMMON =
      Stream.of(EnglishAnalyzer.getDefaultStopSet(), SpanishAnalyzer.getDefaultStopSet())
          .flatMap(Wording::words)
          .map(Wording::folded)
          .collect(Collectors.toUnmodifiableSet());

  private static Stream<String> words(CharArraySet set) {
    return set.stream().map(word -> new String((char[]) word));
  }

  /// A word in its place.
  ///
  /// @param folded without capitals and accents, in one spelling
  /// @param from where it begins in the text, inclusive
  /// @param to where it ends, exclusive
  record Word(String folded, int from, int to) {}

  /// The words of a text; two that belong closely together, `PD-1` or `CAR T`, are also one.
  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    int from = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean inside = at < text.length() && isPartOfWord(text.charAt(at));
      if (inside && from < 0) {
        from = at;
      } else if (!inside && from >= 0) {
        if (at - from <= LONGEST) {
          words.add(new Word(folded(text.substring(from, at)), from, at));
        }
        from = -1;
      }
    }
    words.removeIf(word -> word.folded().isEmpty());
    return words;
  }

  private static boolean isPartOfWord(char letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /// The words, and after a short one also both as one: `pd`, `l1`, `pdl1`.
  static List<String> withJoined(String text) {
    List<Word> words = of(text);
    var all = new ArrayList<String>();
    for (int at = 0; at < words.size(); at++) {
      all.add(words.get(at).folded());
      if (at + 1 < words.size() && areOne(text, words.get(at), words.get(at + 1))) {
        all.add(words.get(at).folded() + words.get(at + 1).folded());
      }
    }
    return all;
  }

  /// Whether two neighbours may be written as one word.
  static boolean areOne(String text, Word one, Word next) {
    boolean hyphen = next.from() == one.to() + 1 && "-‑–".indexOf(text.charAt(one.to())) >= 0;
    boolean isShort = one.folded().length() <= SHORT + 1 && next.folded().length() <= SHORT;
    return hyphen || (isShort && next.from() == one.to() + 1);
  }

  /// Without capitals and accents, `tumour` as `tumor`, `diarrhoea` as `diarrhea`.
  static String folded(String word) {
    String plain =
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "");
    if (plain.length() < 5) {
      return plain;
    }
    return plain
        .replace("oe", "e")
        .replace("ae", "e")
        .replaceAll("our(?=$|s$|ed$|ing$|al$)", "or")
        .replaceAll("is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)", "iz")
        .replaceAll("ys(?=(?:e|ed|es|ing)$)", "yz")
        .replaceAll("ll(?=(?:ed|ing|er|ers|or|ors)$)", "l")
        .replaceAll("tre$", "ter")
        .replaceAll("gramme$", "gram");
  }

  /// Whether a word says nothing by itself.
  static boolean isCommon(String folded) {
    return COMMON.contains(folded) || ASKING.contains(folded);
  }

  /// A folded word without its ending.
  String stem(String folded) {
    SnowballStemmer stemmer = language.equals("es") ? new SpanishStemmer() : new EnglishStemmer();
    stemmer.setCurrent(folded);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
