package org.opsonin.toxicity.ctcae;

import java.util.Optional;

/// A version of the CTCAE; the same number may have another grade in each.
public enum CtcaeVersion {
  V5("5.0"),
  V6("6.0");

  private final String number;

  CtcaeVersion(String number) {
    this.number = number;
  }

  /// As in the document's title, `5.0`.
  public String number() {
    return number;
  }

  /// The version written as `5`, `5.0` or `v5.0`; empty if it is neither.
  public static Optional<CtcaeVersion> of(String written) {
    return switch (written) {
      case "5", "5.0", "v5", "v5.0", "V5", "V5.0" -> Optional.of(V5);
      case "6", "6.0", "v6", "v6.0", "V6", "V6.0" -> Optional.of(V6);
      default -> Optional.empty();
    };
  }
}
