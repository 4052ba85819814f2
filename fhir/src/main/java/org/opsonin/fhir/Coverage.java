package org.opsonin.fhir;

import java.util.Map;
import java.util.TreeMap;

/// How many conditions and drugs of a chart were understood. Holds codes, nothing of a person.
///
/// @param conditions what was seen of conditions
/// @param drugs what was seen of drugs
public record Coverage(Tally conditions, Tally drugs) {

  /// Nothing seen.
  public static final Coverage NONE = new Coverage(Tally.NONE, Tally.NONE);

  /// A count of occurrences, and of different codes.
  ///
  /// @param seen occurrences
  /// @param understood occurrences that were understood
  /// @param codes every code seen, with its system, and whether it was understood
  public record Tally(int seen, int understood, Map<String, Boolean> codes) {

    static final Tally NONE = new Tally(0, 0, Map.of());

    public Tally {
      codes = java.util.Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    /// Different codes that were understood.
    public long understoodCodes() {
      return codes.values().stream().filter(Boolean::booleanValue).count();
    }

    Tally plus(Tally other) {
      var both = new TreeMap<>(codes);
      other.codes.forEach((code, known) -> both.merge(code, known, Boolean::logicalOr));
      return new Tally(seen + other.seen, understood + other.understood, both);
    }
  }

  /// Both together.
  public Coverage plus(Coverage other) {
    return new Coverage(conditions.plus(other.conditions), drugs.plus(other.drugs));
  }
}
