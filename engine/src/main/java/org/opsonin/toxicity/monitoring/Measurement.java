package org.opsonin.toxicity.monitoring;

import java.util.List;
import org.opsonin.knowledge.Entry;

/// What a plan names as one: a group of laboratory tests, or a check.
///
/// @param analytes laboratory tests and vital signs; empty for a check
/// @param either whether one of the analytes is enough
public record Measurement(String id, List<Analyte> analytes, boolean either, Entry entry) {

  public Measurement {
    analytes = List.copyOf(analytes);
  }

  /// One laboratory test or vital sign.
  ///
  /// @param loinc the codes a result may bear
  public record Analyte(String id, String name, List<String> loinc) {
    public Analyte {
      loinc = List.copyOf(loinc);
    }
  }

  /// The name for a clinician.
  public String name() {
    return entry.body().text("name").orElse(entry.claim());
  }

  /// Plain words for a patient, within a sentence.
  public String words() {
    return entry.body().text("words").orElse(name());
  }
}
