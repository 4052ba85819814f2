package org.opsonin.library.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.library.glossary.Term;

/// Finds the terms of a glossary in running text.
final class TermLinker {

  private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}]");
  private static final int KEY = 2;

  /// Spellings by their first letters, longest first.
  private final Map<String, List<Spelling>> byStart = new HashMap<>();

  private record Spelling(String text, Term term) {}

  TermLinker(List<Term> terms) {
    for (Term term : terms) {
      term.spellings()
          .map(spelling -> spelling.toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(
              spelling ->
                  byStart
                      .computeIfAbsent(start(spelling, 0), _ -> new ArrayList<>())
                      .add(new Spelling(spelling, term)));
    }
    byStart
        .values()
        .forEach(
            spellings ->
                spellings.sort(
                    Comparator.<Spelling>comparingInt(one -> -one.text().length())
                        .thenComparing(Spelling::text)));
  }

  private static String start(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + KEY));
  }

  /// A stretch of text.
  ///
  /// @param words as written
  /// @param terms the term it names, or none
  record Stretch(String words, List<Term> terms) {}

  /// The text in stretches, where each term that is not in `seen` is a stretch of its own; those
  /// found are added to `seen`.
  List<Stretch> stretches(String text, Set<Term> seen) {
    var stretches = new ArrayList<Stretch>();
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher word = WORD_START.matcher(lower);
    int from = 0;
    while (word.find()) {
      int at = word.start();
      Optional<Spelling> found = at < from ? Optional.empty() : spelling(lower, at);
      if (found.isPresent() && seen.add(found.get().term())) {
        int end = end(lower, at + found.get().text().length());
        if (at > from) {
          stretches.add(new Stretch(text.substring(from, at), List.of()));
        }
        stretches.add(new Stretch(text.substring(at, end), List.of(found.get().term())));
        from = end;
      }
    }
    if (from < text.length()) {
      stretches.add(new Stretch(text.substring(from), List.of()));
    }
    return stretches;
  }

  private Optional<Spelling> spelling(String lower, int at) {
    return byStart.getOrDefault(start(lower, at), List.of()).stream()
        .filter(one -> lower.startsWith(one.text(), at))
        .filter(one -> end(lower, at + one.text().length()) >= 0)
        .findFirst();
  }

  /// Where a word that is a term up to `after` ends, its plural with it; -1 if it goes on.
  private static int end(String lower, int after) {
    for (String plural : List.of("es", "s", "")) {
      int end = after + plural.length();
      if (lower.startsWith(plural, after) && isBoundary(lower, end)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean isBoundary(String text, int at) {
    if (at >= text.length()) {
      return true;
    }
    boolean hyphenated =
        text.charAt(at) == '-' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return !Character.isLetterOrDigit(text.charAt(at)) && !hyphenated;
  }

  /// The terms a text names.
  Set<Term> in(String text) {
    var terms = new LinkedHashSet<Term>();
    stretches(text, terms);
    return terms;
  }
}
