package org.opsonin.toxicity.pro;

import java.util.List;
import org.opsonin.knowledge.Entry;

/// One of the 80 symptoms.
///
/// @param number its number in the item library, 1 to 80
/// @param words what a patient may call it, in our words
/// @param attributes what is asked about it, in the order of the library
/// @param entry where it comes from
public record ProItem(int number, String words, List<ProAttribute> attributes, Entry entry) {
  public ProItem {
    attributes = List.copyOf(attributes);
  }

  /// The symptom's name, in our words.
  public String name() {
    return entry.claim();
  }

  /// Whether there is a composite grade: not for what is only present or absent.
  public boolean hasComposite() {
    return !attributes.contains(ProAttribute.PRESENCE);
  }
}
