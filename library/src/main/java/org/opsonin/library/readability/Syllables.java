package org.opsonin.library.readability;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Counts the syllables of an English word by its spelling.
///
/// Silent endings are taken away, vowels that are spoken apart are parted, then groups of vowels
/// are counted. A rule of thumb: exact for about nineteen in twenty words of running text and one
/// off for most others, which is what the formulas were made for.
final class Syllables {

  private static final Pattern JOINED = Pattern.compile("[-/]");
  private static final Pattern GROUP = Pattern.compile("[aeiouy]+");

  /// Places between two vowels that are spoken apart.
  private static final Pattern APART =
      Pattern.compile(
          "(?<=(?<![tcsgx])i)(?=[aou])(?<!lli(?=on))"
              + "|(?<=(?:^sc|^d|[^tcs])i)(?=e(?:t|nt|nc))"
              + "|(?<=(?<![qg])u)(?=[ao])"
              + "|(?<=[lrn]u)(?=en|i[dnt])(?!it(?!y|i))"
              + "|(?<=[aeiouy])(?=ings?$)"
              + "|(?<=(?<!^p|g)e)(?=o(?!u))"
              + "|(?<=cre)(?=at)|(?<=^are)(?=a)|(?<=ide)(?=a)|(?<=rrhe)(?=a)|(?<=rrhoe)(?=a)"
              + "|(?<=^re)(?=act|ali)|(?<=^po)(?=e[mt])|(?<=^co)(?=e)|(?<=^oce)(?=an)"
              + "|(?<=y)(?=[ao])");

  private static final Pattern SILENT_IN_THE_MIDDLE =
      Pattern.compile("(?<=[^aeiouyl])e(?=(?:ly|ful|fully|less|ments?|ness|some)$)");

  private static final Map<String, Integer> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("something", 2),
          Map.entry("sometimes", 2),
          Map.entry("someone", 2),
          Map.entry("somewhere", 2),
          Map.entry("everyone", 3),
          Map.entry("everything", 3),
          Map.entry("every", 2),
          Map.entry("evening", 2),
          Map.entry("business", 2),
          Map.entry("really", 2),
          Map.entry("via", 2),
          Map.entry("eyes", 1),
          Map.entry("therefore", 2),
          Map.entry("maybe", 2),
          Map.entry("safety", 2),
          Map.entry("lifetime", 2),
          Map.entry("lifelong", 2),
          Map.entry("lifestyle", 2),
          Map.entry("caregiver", 3),
          Map.entry("caregivers", 3),
          Map.entry("sideways", 2),
          Map.entry("clothes", 1),
          Map.entry("recipe", 3),
          Map.entry("acne", 2),
          Map.entry("homemade", 2),
          Map.entry("homecare", 2),
          Map.entry("household", 2),
          Map.entry("diabetes", 4),
          Map.entry("herpes", 2),
          Map.entry("rabies", 2),
          Map.entry("series", 2),
          Map.entry("species", 2),
          Map.entry("society", 4),
          Map.entry("neon", 2),
          Map.entry("area", 3),
          Map.entry("areas", 3),
          Map.entry("ninety", 2));

  private Syllables() {}

  /// @param word letters, hyphens and apostrophes; parts joined by hyphens are added up
  static int of(String word) {
    int sum = 0;
    for (String part : JOINED.splitAsStream(word.toLowerCase(Locale.ROOT)).toList()) {
      String letters = part.replaceAll("['’]s$", "").replaceAll("[^\\p{L}]", "");
      if (!letters.isEmpty()) {
        sum += ofPart(letters);
      }
    }
    return Math.max(1, sum);
  }

  private static int ofPart(String word) {
    Integer known = EXCEPTIONS.get(word);
    if (known != null) {
      return known;
    }
    String spoken = SILENT_IN_THE_MIDDLE.matcher(withoutSilentEnding(word)).replaceAll("");
    int count = 0;
    for (String part : APART.splitAsStream(spoken).toList()) {
      count += (int) GROUP.matcher(part).results().count();
    }
    if (spoken.endsWith("sm") || spoken.endsWith("sms")) {
      count++;
    }
    return Math.max(1, count);
  }

  private static String withoutSilentEnding(String word) {
    if (word.length() <= 3) {
      return word;
    }
    if (word.matches(".*[gq]ues?")) {
      return word.replaceFirst("ues?$", "");
    }
    if (word.endsWith("ed")) {
      boolean spoken = word.matches(".*(?:[td]|[^aeiouylr]l|[cd]r)ed");
      return spoken || word.matches(".*[aeiouy]ed") ? word : word.substring(0, word.length() - 2);
    }
    if (word.matches(".*[^aeiouylr]les?")) {
      return word;
    }
    if (word.endsWith("es")) {
      boolean spoken = word.matches(".*(?:[sxzcg]|ch|sh|[aeiouy])es");
      return spoken ? word : word.substring(0, word.length() - 2);
    }
    return word.matches(".*[^aeiouy]e") ? word.substring(0, word.length() - 1) : word;
  }
}
