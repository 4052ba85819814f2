package org.opsonin.library.readability;

import java.util.Locale;
import java.util.regex.Pattern;

/// Counts the syllables of a Spanish word; its spelling says them all.
///
/// A strong vowel (a, e, o, or an i or u with an accent) is a syllable of its own; a weak one (i,
/// u,
/// or y at the end) joins a neighbour.
final class SpanishSyllables {

  private static final Pattern JOINED = Pattern.compile("[-/]");
  private static final Pattern SILENT_U = Pattern.compile("(?<=[gq])u(?=[eéií])");
  private static final Pattern NUCLEUS =
      Pattern.compile("[iuü]?[aeoáéóíú][iuy]?(?![aeoáéóíú])|[iuü]?[aeoáéóíú]|[iuüy]+");

  private SpanishSyllables() {}

  static int of(String word) {
    int sum = 0;
    for (String part : JOINED.splitAsStream(word.toLowerCase(Locale.ROOT)).toList()) {
      String letters = SILENT_U.matcher(part.replaceAll("[^\\p{L}]", "")).replaceAll("");
      sum += (int) NUCLEUS.matcher(letters.replaceAll("^y(?=[aeiouáéíóú])", "")).results().count();
    }
    return Math.max(1, sum);
  }
}
