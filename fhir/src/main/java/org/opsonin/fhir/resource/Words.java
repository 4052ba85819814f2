package org.opsonin.fhir.resource;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whole words in clinical wording, without regard to case, accents of spelling and punctuation.
public final class Words {

  private static final Pattern CLAUSE_END = Pattern.compile("[,;()\\[\\]]|\\.(?=\\s|$)");
  private static final String KEPT = "+*%<>=";
  private static final String KEPT_INSIDE = ":./";
  private static final Set<String> TAGS =
      Set.of(
          "disorder",
          "finding",
          "qualifier value",
          "procedure",
          "situation",
          "event",
          "observable entity",
          "morphologic abnormality",
          "body structure",
          "regime/therapy");

  private Words() {}

  /// Lower case, American spelling, one space between words, a space at both ends; SNOMED CT's
  /// semantic tags are dropped.
  public static String padded(String text) {
    var plain = new StringBuilder(text.length() + 2).append(' ');
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at++) {
      char letter = lower.charAt(at);
      if (letter == '(') {
        at = endOfTag(lower, at);
      }
      if (isKept(letter) || isInside(lower, at)) {
        plain.append(letter);
      } else if (plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    if (plain.charAt(plain.length() - 1) != ' ') {
      plain.append(' ');
    }
    return american(plain.toString());
  }

  private static int endOfTag(String text, int open) {
    int close = text.indexOf(')', open);
    return close > 0 && TAGS.contains(text.substring(open + 1, close)) ? close : open;
  }

  /// Whether a colon, point or stroke stands within a word, as in `A*02:01` and `18.2`.
  private static boolean isInside(String text, int at) {
    return KEPT_INSIDE.indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && isKept(text.charAt(at - 1))
        && isKept(text.charAt(at + 1));
  }

  private static boolean isKept(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || KEPT.indexOf(letter) >= 0;
  }

  private static String american(String plain) {
    return plain
        .replace("tumour", "tumor")
        .replace("oesoph", "esoph")
        .replace("leukaem", "leukem")
        .replace("haem", "hem");
  }

  /// The text without SNOMED CT's semantic tag.
  public static String plain(String text) {
    return padded(text).strip();
  }

  /// The parts of a sentence, between commas, semicolons, full stops and brackets.
  public static List<String> clauses(String text) {
    return CLAUSE_END
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /// Whether one of `phrases` occurs in `text` as whole words.
  public static boolean contain(String text, List<String> phrases) {
    return !phrases.isEmpty()
        && containPadded(padded(text), phrases.stream().map(Words::padded).toList());
  }

  /// The same for text and phrases that are padded already.
  public static boolean containPadded(String padded, List<String> phrases) {
    for (String phrase : phrases) {
      if (padded.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word of the padded text ends in one of `endings`.
  public static boolean endInPadded(String padded, List<String> endings) {
    for (String ending : endings) {
      if (padded.contains(ending + " ")) {
        return true;
      }
    }
    return false;
  }
}
