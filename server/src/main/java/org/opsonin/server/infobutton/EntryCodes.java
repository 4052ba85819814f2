package org.opsonin.server.infobutton;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;

/// The codes in an entry of the knowledge, wherever in it they stand.
final class EntryCodes {

  private final Set<String> systems;
  private final List<Coded> found = new ArrayList<>();

  /// A code in its place.
  ///
  /// @param within the fields around it, the outermost first
  record Coded(String system, String code, Set<String> within) {}

  private EntryCodes(Set<String> systems) {
    this.systems = systems;
  }

  /// The codes of these systems, in the order of the entry.
  static List<Coded> of(Entry entry, Set<String> systems) {
    var codes = new EntryCodes(systems);
    codes.walk(entry.body(), Set.of());
    return codes.found;
  }

  private void walk(Node node, Set<String> within) {
    for (Node item : node.asItems()) {
      if (item.text("system").filter(systems::contains).isPresent()) {
        String system = item.text("system").orElseThrow();
        item.texts("code").forEach(code -> found.add(new Coded(system, code, within)));
      }
      for (String key : item.keys()) {
        if (systems.contains(key)) {
          item.texts(key).forEach(code -> found.add(new Coded(key, code, within)));
        } else {
          var deeper = new LinkedHashSet<>(within);
          deeper.add(key);
          item.get(key).ifPresent(child -> walk(child, deeper));
        }
      }
    }
  }
}
