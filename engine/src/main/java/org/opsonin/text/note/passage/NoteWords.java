package org.opsonin.text.note.passage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.text.Trie;
import org.opsonin.vocabulary.Vocabulary;

/// The knowledge's words for reading letters, by what they are for.
public final class NoteWords {

  private final Vocabulary vocabulary;
  private final Map<String, Trie<String>> byRole = new HashMap<>();
  private final Map<String, Trie<String>> byField = new HashMap<>();
  private final Map<String, Trie<String>> markerValues = new HashMap<>();
  private final Map<String, String> sites = new HashMap<>();
  private final Set<String> stated = new HashSet<>();

  public NoteWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Entry entry : vocabulary.wordings().all()) {
      Node body = entry.body();
      String role = body.text("role").orElse("");
      if (role.startsWith("note-")) {
        String means = body.text("means").orElse("");
        body.texts("text").forEach(text -> trie(byRole, role).put(text, means));
        stated.addAll(body.texts("statements"));
      } else if (role.equals("organ")) {
        String noun = body.texts("text").stream().findFirst().orElse("");
        body.text("site").ifPresent(site -> sites.put(noun, site));
      }
    }
    for (Entry entry : vocabulary.chartCodes().all()) {
      for (String field : List.of("truth", "kind", "lineage", "status", "specimen", "illness")) {
        entry.body().text(field).ifPresent(means -> answers(entry, field, means));
      }
    }
    for (Entry marker : vocabulary.markers().all()) {
      for (Node value : marker.body().items("values")) {
        String id = value.text("id").orElse("");
        value.texts("text").forEach(text -> trie(markerValues, marker.id()).put(text, id));
      }
    }
  }

  private void answers(Entry entry, String field, String means) {
    entry.body().texts("text").forEach(text -> trie(byField, field).put(text, means));
    if (!field.equals("truth")) {
      trie(byField, field).put(entry.claim(), means);
    }
  }

  private static Trie<String> trie(Map<String, Trie<String>> tries, String key) {
    return tries.computeIfAbsent(key, missing -> new Trie<>());
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// The words of a role of the kind `wording`, with what each means; none for an unknown role.
  public Trie<String> role(String role) {
    return byRole.getOrDefault(role, new Trie<>());
  }

  /// The answers of the chart codes that have `field`: `truth`, `kind`, `lineage` and `status`.
  public Trie<String> answers(String field) {
    return byField.getOrDefault(field, new Trie<>());
  }

  /// The words for the values of a marker, with the value's id.
  public Trie<String> values(String marker) {
    return markerValues.getOrDefault(marker, new Trie<>());
  }

  /// The site of metastasis an organ stands for; empty if the vocabulary has none.
  public String site(String organ) {
    return sites.getOrDefault(organ, "");
  }

  /// Whether a letter may state this by its words alone.
  public boolean mayState(String statement) {
    return stated.contains(statement);
  }
}
