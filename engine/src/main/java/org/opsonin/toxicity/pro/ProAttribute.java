package org.opsonin.toxicity.pro;

import java.util.Locale;
import java.util.Optional;

/// What is asked about a symptom, for the last seven days.
public enum ProAttribute {
  /// How often: 0 never to 4 almost all the time.
  FREQUENCY,
  /// How bad at its worst: 0 none to 4 very severe.
  SEVERITY,
  /// How much it got in the way: 0 not at all to 4 very much; for hair loss, how much was lost.
  INTERFERENCE,
  /// Whether it was there at all; such a symptom has no composite grade.
  PRESENCE;

  /// As knowledge files and tables write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ProAttribute> of(String word) {
    for (ProAttribute attribute : values()) {
      if (attribute.word().equals(word)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }
}
