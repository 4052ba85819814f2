package org.opsonin.library.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opsonin.library.glossary.Term;

/// Finds the terms of a glossary in running text.
final class TermLinker {

  private final Map<String, Term> bySpelling = new HashMap<>();
  private final Pattern spellings;

  TermLinker(List<Term> terms) {
    terms.forEach(
        term ->
            term.spellings()
                .forEach(
                    spelling -> bySpelling.putIfAbsent(spelling.toLowerCase(Locale.ROOT), term)));
    String any =
        bySpelling.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(it -> it))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    // no glossary at all: a pattern that nothing fits
    spellings =
        Pattern.compile(
            any.isEmpty()
                ? "(?!)"
                : "(?<![\\p{L}\\p{N}-])(" + any + ")(?:e?s)?(?![\\p{L}\\p{N}]|-\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
    Matcher matcher = spellings.matcher(text);
    int from = 0;
    while (matcher.find()) {
      Term term = bySpelling.get(matcher.group(1).toLowerCase(Locale.ROOT));
      if (term != null && seen.add(term)) {
        if (matcher.start() > from) {
          stretches.add(new Stretch(text.substring(from, matcher.start()), List.of()));
        }
        stretches.add(new Stretch(matcher.group(), List.of(term)));
        from = matcher.end();
      }
    }
    if (from < text.length()) {
      stretches.add(new Stretch(text.substring(from), List.of()));
    }
    return stretches;
  }

  /// The terms a text names.
  Set<Term> in(String text) {
    var terms = new LinkedHashSet<Term>();
    stretches(text, terms);
    return terms;
  }
}
