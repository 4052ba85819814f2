package org.opsonin.toxicity.regimen;

import java.util.List;
import org.opsonin.knowledge.Entry;

/// Regimens whose side effects are told together.
///
/// @param words for a patient
/// @param needs groups of drug classes; of each group one drug must be there
/// @param note what a reader must know of the figures for this class; may be empty
public record RegimenClass(
    String id, String name, String words, List<List<String>> needs, String note, Entry entry) {
  public RegimenClass {
    needs = needs.stream().map(List::copyOf).toList();
  }
}
