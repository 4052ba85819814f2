package org.opsonin.trial.judge.vignette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// General medicine as notes and criteria name it: diseases, symptoms, procedures, drugs, with
/// which is a kind of which and which symptom raises the question of which disease.
public final class Findings {

  private static final int SHORT = 3;

  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<String, List<String>> raisedBy = new HashMap<>();
  private final Map<String, List<String>> implied = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  /// @param capitals whether only capitals mean the finding
  private record Name(List<String> stems, boolean capitals, String id) {}

  /// A finding named in a line.
  ///
  /// @param ids what the words can mean, usually one
  public record Named(int from, int to, List<String> ids) {

    public Named {
      ids = List.copyOf(ids);
    }

    /// Whether the word at `at` is part of the name.
    public boolean covers(int at) {
      return at >= from && at < to;
    }
  }

  /// Every finding of the knowledge.
  public Findings(Knowledge knowledge) {
    for (Entry entry : knowledge.ofKind("finding")) {
      String id = entry.id();
      parents.put(id, entry.body().texts("parent"));
      raisedBy.put(id, entry.body().texts("raisedBy"));
      implied.put(id, entry.body().texts("implies"));
      entry.body().texts("text").forEach(name -> add(name, id));
      for (String kind : entry.body().texts("kinds")) {
        String[] same = kind.split(" = ", -1);
        String leaf = id + "/" + same[0].toLowerCase(Locale.ROOT);
        parents.put(leaf, List.of(id));
        for (String name : same) {
          add(name, leaf);
        }
      }
    }
    parents.keySet().forEach(id -> ancestors.put(id, collect(id, new HashSet<>())));
  }

  private void add(String text, String id) {
    List<String> stems = Line.of(text).stems();
    boolean capitals = text.length() <= SHORT && text.equals(text.toUpperCase(Locale.ROOT));
    byFirst
        .computeIfAbsent(stems.getFirst(), key -> new ArrayList<>())
        .add(new Name(stems, capitals, id));
  }

  private Set<String> collect(String id, Set<String> into) {
    for (String parent : parents.getOrDefault(id, List.of())) {
      if (into.add(parent)) {
        collect(parent, into);
      }
    }
    return into;
  }

  /// Whether `id` is `kind` or a kind of it.
  public boolean isA(String id, String kind) {
    return id.equals(kind) || ancestors.getOrDefault(id, Set.of()).contains(kind);
  }

  /// Whether someone with `seen` has `id`: it is a kind of it, or cannot be without it.
  public boolean shows(String seen, String id) {
    return isA(seen, id)
        || ancestors.getOrDefault(seen, Set.of()).stream().anyMatch(wider -> implies(wider, id))
        || implies(seen, id);
  }

  private boolean implies(String seen, String id) {
    return implied.getOrDefault(seen, List.of()).stream().anyMatch(other -> isA(other, id));
  }

  /// Whether it is the top of a tree, such as "disease", which asks nothing by itself.
  public boolean isRoot(String id) {
    return parents.getOrDefault(id, List.of()).isEmpty();
  }

  /// Whether someone with finding `seen` makes one think of `id`.
  public boolean isRaised(String id, String seen) {
    String own = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
    return raisedBy.getOrDefault(own, List.of()).stream().anyMatch(sign -> isA(seen, sign));
  }

  /// Every finding named, longest names first, none within another.
  public List<Named> find(Line line) {
    var found = new ArrayList<Named>();
    int at = 0;
    while (at < line.size()) {
      Named longest = longest(line, at);
      if (longest.to() > at) {
        found.add(longest);
      }
      at = Math.max(at + 1, longest.to());
    }
    return List.copyOf(found);
  }

  private Named longest(Line line, int at) {
    int end = at;
    var ids = new ArrayList<String>();
    for (Name name : byFirst.getOrDefault(line.stem(at), List.of())) {
      int after = at + name.stems().size();
      boolean capitals = !name.capitals() || line.words().get(at).capitals();
      if (after >= end && capitals && isAt(line, at, name.stems())) {
        if (after > end) {
          ids.clear();
        }
        end = after;
        if (!ids.contains(name.id())) {
          ids.add(name.id());
        }
      }
    }
    return new Named(at, end, ids);
  }

  private static boolean isAt(Line line, int at, List<String> stems) {
    for (int word = 0; word < stems.size(); word++) {
      if (!line.stem(at + word).equals(stems.get(word))) {
        return false;
      }
    }
    return true;
  }
}
