package org.opsonin.library.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Counts sentences, words and syllables of plain text.
///
/// Each block (a paragraph, an item of a list) ends a sentence, also without a full stop. A number
/// is a word of one syllable. A term of the glossary counts as one word of two syllables that is
/// not long: the reader can open its meaning where it stands.
public final class Prose {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+[\"'”’)]*(?=\\s|$)");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|[-/'’.,](?=[\\p{L}\\p{N}]))*");

  private final ToIntFunction<String> syllables;
  private final List<Familiar> terms;

  private record Familiar(String text, Pattern pattern) {}

  private Prose(ToIntFunction<String> syllables, List<Familiar> terms) {
    this.syllables = syllables;
    this.terms = terms;
  }

  /// For English text.
  ///
  /// @param familiar glossary terms, in any case; empty to count every word as it is spelled
  public static Prose english(Set<String> familiar) {
    return new Prose(Syllables::of, patterns(familiar));
  }

  /// For Spanish text.
  ///
  /// @param familiar glossary terms, in any case; empty to count every word as it is spelled
  public static Prose spanish(Set<String> familiar) {
    return new Prose(SpanishSyllables::of, patterns(familiar));
  }

  /// Longest first, so that `PD-L1` is not left over from `anti-PD-L1`; a plural is the same term.
  private static List<Familiar> patterns(Set<String> familiar) {
    var terms =
        new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(it -> it));
    familiar.forEach(term -> terms.add(term.toLowerCase(Locale.ROOT)));
    return terms.stream()
        .map(
            term ->
                new Familiar(
                    term,
                    Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "(?:e?s)?(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
        .toList();
  }

  /// How hard `blocks` are to read, as one text.
  public Readability of(List<String> blocks) {
    Readability sum = Readability.NOTHING;
    for (String block : blocks) {
      for (String sentence : SENTENCE_END.splitAsStream(block).toList()) {
        sum = sum.plus(sentence(sentence));
      }
    }
    return sum;
  }

  private Readability sentence(String text) {
    String rest = text;
    int known = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (Familiar term : terms) {
      // most terms are in no sentence, and looking for letters is far cheaper than for a pattern
      if (!lower.contains(term.text())) {
        continue;
      }
      List<MatchResult> found = term.pattern().matcher(rest).results().toList();
      if (!found.isEmpty()) {
        known += found.size();
        rest = term.pattern().matcher(rest).replaceAll(" \\\\ ");
      }
    }
    var words = new ArrayList<String>();
    WORD.matcher(rest).results().map(MatchResult::group).forEach(words::add);
    int count = words.size() + known;
    if (count == 0) {
      return Readability.NOTHING;
    }
    int spoken = 2 * known;
    int longWords = 0;
    for (String word : words) {
      int syllablesOfWord = isNumber(word) ? 1 : syllables.applyAsInt(word);
      spoken += syllablesOfWord;
      longWords += syllablesOfWord >= 3 ? 1 : 0;
    }
    return new Readability(1, count, spoken, longWords);
  }

  private static boolean isNumber(String word) {
    return word.chars().noneMatch(Character::isLetter);
  }
}
