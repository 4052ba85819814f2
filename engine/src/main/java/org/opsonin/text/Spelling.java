package org.opsonin.text;

import java.text.Normalizer;
import java.util.Map;

/// One spelling for a word that people write in several ways.
final class Spelling {

  private static final int SHORTEST_PLURAL = 5;
  private static final int LONGEST_DOSES = 6;

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "mets", "metastasis",
          "metastasic", "metastatic",
          "α", "alpha",
          "β", "beta",
          "γ", "gamma",
          "κ", "kappa",
          "λ", "lambda");

  private Spelling() {}

  /// A word in lower case without possessive ending and raised digits: `hodgkin's` is `hodgkin`,
  /// `mm³` is `mm3`.
  static String plain(String lower) {
    String plain = lower;
    if (plain.endsWith("'s") || plain.endsWith("’s")) {
      plain = plain.substring(0, plain.length() - 2);
    }
    return isAscii(plain) ? plain : plain.replace('²', '2').replace('³', '3').replace('μ', 'µ');
  }

  /// American spelling, singular, without accents; not always a word, but always the same for the
  /// same word.
  static String stem(String lower) {
    String irregular = IRREGULAR.get(lower);
    if (irregular != null) {
      return irregular;
    }
    return singular(american(isAscii(lower) ? lower : withoutAccents(lower)));
  }

  private static boolean isAscii(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    var kept = new StringBuilder(apart.length());
    for (int at = 0; at < apart.length(); at++) {
      if (Character.getType(apart.charAt(at)) != Character.NON_SPACING_MARK) {
        kept.append(apart.charAt(at));
      }
    }
    return kept.toString();
  }

  private static String american(String word) {
    if (word.length() < SHORTEST_PLURAL) {
      return word;
    }
    String plain = word;
    plain = plain.contains("ae") ? plain.replace("ae", "e") : plain;
    plain = plain.contains("oe") ? plain.replace("oe", "e") : plain;
    plain = plain.contains("our") ? plain.replace("our", "or") : plain;
    plain = plain.contains("sulph") ? plain.replace("sulph", "sulf") : plain;
    plain = plain.contains("is") ? zed(plain) : plain;
    return plain.endsWith("tre") ? plain.substring(0, plain.length() - 2) + "er" : plain;
  }

  private static String zed(String word) {
    String plain = word.replace("isation", "ization");
    if (plain.endsWith("ising")) {
      return plain.substring(0, plain.length() - "ising".length()) + "izing";
    }
    if (plain.endsWith("ised")) {
      return plain.substring(0, plain.length() - "ised".length()) + "ized";
    }
    return plain;
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < SHORTEST_PLURAL || word.charAt(length - 1) != 's') {
      return word;
    }
    char before = word.charAt(length - 2);
    if (before == 's' || before == 'u' || before == 'i') {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("tases") || (word.endsWith("oses") && length > LONGEST_DOSES)) {
      return word.substring(0, length - 2) + "is";
    }
    boolean hissed =
        word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("sses")
            || word.endsWith("uses");
    return word.substring(0, length - (hissed ? 2 : 1));
  }
}
