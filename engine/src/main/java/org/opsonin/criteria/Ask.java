package org.opsonin.criteria;

/// A fact that would settle a criterion.
///
/// @param item stable id: `pd-l1.tps`, `egfr`, `metastatic`
/// @param words what to ask for, as a coordinator would
public record Ask(String item, String words) implements Comparable<Ask> {

  @Override
  public int compareTo(Ask other) {
    int byItem = item.compareTo(other.item);
    return byItem != 0 ? byItem : words.compareTo(other.words);
  }
}
