package org.opsonin.therapy;

import org.opsonin.knowledge.Entry;

/// A medicine or cell product as the knowledge base describes it.
///
/// @param name generic name
/// @param drug id in the drug vocabulary
/// @param entry its source, date and grade
public record Product(
    String id, String name, String brand, String modality, String drug, Entry entry) {

  static Product of(Entry entry) {
    return new Product(
        entry.id(),
        entry.body().text("name").orElse(entry.claim()),
        entry.body().text("brand").orElse(""),
        entry.body().text("modality").orElse(""),
        entry.body().text("drug").orElse(entry.id()),
        entry);
  }
}
