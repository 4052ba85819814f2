package org.opsonin.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which id is a kind of which: a tree or, for drugs with several classes, a graph without cycles.
final class Hierarchy {

  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new ConcurrentHashMap<>();

  void add(String id, List<String> itsParents) {
    parents.put(id, itsParents);
    ancestors.clear();
  }

  boolean contains(String id) {
    return parents.containsKey(id);
  }

  List<String> parentsOf(String id) {
    return parents.getOrDefault(id, List.of());
  }

  /// Whether `id` is `kind` or a descendant of it.
  boolean isA(String id, String kind) {
    return id.equals(kind) || ancestorsOf(id).contains(kind);
  }

  private Set<String> ancestorsOf(String id) {
    Set<String> known = ancestors.get(id);
    if (known == null) {
      known = new HashSet<>();
      collect(id, known);
      ancestors.put(id, known);
    }
    return known;
  }

  private void collect(String id, Set<String> into) {
    for (String parent : parentsOf(id)) {
      if (into.add(parent)) {
        collect(parent, into);
      }
    }
  }
}
