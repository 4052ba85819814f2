package org.opsonin.toxicity.celltherapy.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// Words that mean yes, no, or that nothing is known.
public final class Words {

  private static final String KIND = "celltherapy-answer";

  private final Map<String, Truth> meanings = new HashMap<>();

  public Words(Knowledge knowledge) {
    for (Entry entry : knowledge.ofKind(KIND)) {
      Truth truth =
          switch (entry.body().text("means").orElse("")) {
            case "yes" -> Truth.MET;
            case "no" -> Truth.NOT_MET;
            default -> Truth.UNKNOWN;
          };
      entry.body().texts("values").forEach(value -> meanings.put(plain(value), truth));
    }
  }

  /// Lower case, with `_` for everything that is neither letter nor digit.
  public static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (Character.isLetterOrDigit(letter)) {
        plain.append(Character.toLowerCase(letter));
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '_') {
        plain.append('_');
      }
    }
    boolean trails = !plain.isEmpty() && plain.charAt(plain.length() - 1) == '_';
    return plain.substring(0, plain.length() - (trails ? 1 : 0)).toLowerCase(Locale.ROOT);
  }

  /// Yes, no, or that nothing is known; empty for any other word.
  Optional<Truth> truth(String word) {
    return Optional.ofNullable(meanings.get(plain(word)));
  }

  /// Whether the word says that nothing is known.
  boolean isUnknown(String word) {
    return meanings.get(plain(word)) == Truth.UNKNOWN;
  }
}
