package org.opsonin.fhir.disease;

import java.util.Map;
import java.util.TreeMap;
import org.opsonin.fhir.resource.Concept;

/// Counts which conditions and drugs were seen and which were understood; holds codes, no patient.
public final class Counting {

  private final Map<String, Boolean> distinct = new TreeMap<>();
  private int seen;
  private int understood;

  /// Counts one occurrence.
  public void count(Concept concept, boolean isUnderstood) {
    seen++;
    understood += isUnderstood ? 1 : 0;
    distinct.merge(name(concept), isUnderstood, Boolean::logicalOr);
  }

  /// A code with its system, or the words where there is no code.
  private static String name(Concept concept) {
    return concept.codings().stream()
        .filter(coding -> coding.value().isPresent())
        .findFirst()
        .map(coding -> coding.system() + "|" + coding.value().orElse(""))
        .orElseGet(concept::allWords);
  }

  /// Occurrences seen.
  public int seen() {
    return seen;
  }

  /// Occurrences understood.
  public int understood() {
    return understood;
  }

  /// Every code seen, and whether it was understood.
  public Map<String, Boolean> distinct() {
    return new TreeMap<>(distinct);
  }
}
