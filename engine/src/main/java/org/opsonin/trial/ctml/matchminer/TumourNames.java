package org.opsonin.trial.ctml.matchminer;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;

/// The tumour names of MatchMiner's trials and samples, and what stands below each. Names are
/// compared letter for letter; several places share some names, such as "Embryonal Carcinoma".
public final class TumourNames {

  private static final String SOLID = "_SOLID_";
  private static final String LIQUID = "_LIQUID_";

  private final Map<String, List<String>> below = new HashMap<>();
  private final Map<String, Set<String>> whole = new HashMap<>();

  private TumourNames() {}

  /// Reads the names out of the knowledge (kind `ctml-tumour`).
  public static TumourNames of(Knowledge knowledge) {
    var names = new TumourNames();
    Set<String> liquid = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (Entry entry : knowledge.ofKind("ctml-tumour")) {
      entry.body().get("below").ifPresent(names::add);
    }
    for (Entry entry : knowledge.ofKind("ctml-tumour")) {
      String root = entry.body().text("root").orElse("");
      Set<String> under = names.descend(root);
      all.addAll(under);
      if (entry.body().isTrue("liquid")) {
        liquid.addAll(under);
      }
    }
    all.forEach(name -> names.whole.put(name, names.descend(name)));
    Set<String> solid = new LinkedHashSet<>(all);
    solid.removeAll(liquid);
    names.whole.put(SOLID, solid);
    names.whole.put(LIQUID, liquid);
    return names;
  }

  private void add(Node parents) {
    for (String parent : parents.keys()) {
      below.put(parent, parents.texts(parent));
    }
  }

  private Set<String> descend(String from) {
    Set<String> reached = new LinkedHashSet<>();
    var waiting = new ArrayDeque<String>();
    waiting.add(from);
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      if (reached.add(name)) {
        waiting.addAll(below.getOrDefault(name, List.of()));
      }
    }
    return reached;
  }

  /// The name and all below it; for `_SOLID_` and `_LIQUID_` all of that kind. Empty for a name
  /// MatchMiner does not have.
  public Optional<Set<String>> expand(String name) {
    return Optional.ofNullable(whole.get(name));
  }
}
