package org.opsonin.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.CodeSystem;
import org.opsonin.knowledge.Entry;

/// Entries of one or two kinds that have codes, names and parents: drugs, conditions, genes.
public final class Terms {

  private final Hierarchy tree = new Hierarchy();
  private final Index index = new Index();
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /// @param parentFields fields that name an entry's parents
  /// @param nameFields fields with names that mean the entry
  Terms(List<Entry> all, List<String> parentFields, List<String> nameFields) {
    for (Entry entry : all) {
      entries.put(entry.id(), entry);
      tree.add(
          entry.id(),
          parentFields.stream().flatMap(field -> entry.body().texts(field).stream()).toList());
      index.add(entry.id(), entry.body(), nameFields);
      index.addName(entry.id().replace('-', ' '), entry.id());
    }
  }

  /// Whether `id` is `kind` or a descendant of it.
  public boolean isA(String id, String kind) {
    return tree.isA(id, kind);
  }

  /// Whether `id` is one of `kinds` or a descendant of one.
  public boolean isAny(String id, List<String> kinds) {
    for (String kind : kinds) {
      if (tree.isA(id, kind)) {
        return true;
      }
    }
    return false;
  }

  /// Whether each of `ids` is `kind` or a descendant of it.
  public boolean covers(String kind, List<String> ids) {
    for (String id : ids) {
      if (!tree.isA(id, kind)) {
        return false;
      }
    }
    return true;
  }

  public boolean contains(String id) {
    return entries.containsKey(id);
  }

  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  public List<Entry> all() {
    return List.copyOf(entries.values());
  }

  /// The usual name, or the id where there is none.
  public String name(String id) {
    return entry(id).map(Entry::claim).orElse(id);
  }

  /// Plain words for a patient, or the name.
  public String words(String id) {
    return entry(id).flatMap(entry -> entry.body().text("words")).orElse(name(id));
  }

  public Optional<String> find(Code code) {
    return code.system() == CodeSystem.ICD10CM ? index.findByPrefix(code) : index.find(code);
  }

  /// The id an exact name means, without regard to case and punctuation.
  public Optional<String> findName(String name) {
    return index.findName(name);
  }

  /// The id whose name is the longest that occurs in `text` as whole words; a fallback for charts
  /// without codes.
  public Optional<String> findWithin(String text) {
    return index.findWithin(text);
  }
}
