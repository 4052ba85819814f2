package org.opsonin.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// The parts of the library and the order of the pages in them.
///
/// @param sections in the order they are shown
public record Outline(List<Section> sections) {

  public Outline {
    sections = List.copyOf(sections);
  }

  /// A part of the library.
  ///
  /// @param id `side-effects`, the same in every language
  /// @param titles by language
  /// @param summaries one sentence by language
  /// @param pages ids of its pages in their order; one that is not written yet may be among them
  public record Section(
      String id, Map<String, String> titles, Map<String, String> summaries, List<String> pages) {
    public Section {
      titles = new LinkedHashMap<>(titles);
      summaries = new LinkedHashMap<>(summaries);
      pages = List.copyOf(pages);
    }
  }

  /// The outline in the knowledge.
  public static Outline of(Knowledge knowledge) {
    return new Outline(knowledge.ofKind("section").stream().map(Outline::section).toList());
  }

  private static Section section(Entry entry) {
    return new Section(
        entry.id(), words(entry, "titles"), words(entry, "summaries"), entry.body().texts("pages"));
  }

  private static Map<String, String> words(Entry entry, String key) {
    var words = new LinkedHashMap<String, String>();
    entry
        .body()
        .get(key)
        .ifPresent(
            node ->
                node.keys()
                    .forEach(
                        language ->
                            node.text(language).ifPresent(text -> words.put(language, text))));
    return words;
  }

  /// The section with this id.
  public Optional<Section> find(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }
}
