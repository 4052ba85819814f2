package org.opsonin.server.infobutton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.library.article.Head;

/// Which pages answer for the entries of one kind.
///
/// @param of the kind
/// @param articles the field of an article's head that names such entries; empty for none
/// @param sections where such articles stand
/// @param pages by id of an entry or of what it is a kind of
/// @param within by field of the entry a code stands in
/// @param otherwise where nothing nearer is found
record Rule(
    String of,
    String articles,
    List<String> sections,
    Map<String, List<String>> pages,
    Map<String, List<String>> within,
    List<String> otherwise) {

  Rule {
    sections = List.copyOf(sections);
    pages = new LinkedHashMap<>(pages);
    within = new LinkedHashMap<>(within);
    otherwise = List.copyOf(otherwise);
  }

  static Rule read(Entry entry) {
    Node body = entry.body();
    return new Rule(
        body.text("of").orElse(""),
        body.text("articles").orElse(""),
        body.texts("sections"),
        map(body, "pages"),
        map(body, "within"),
        body.texts("otherwise"));
  }

  private static Map<String, List<String>> map(Node body, String key) {
    var map = new LinkedHashMap<String, List<String>>();
    body.get(key).ifPresent(node -> node.keys().forEach(one -> map.put(one, node.texts(one))));
    return map;
  }

  /// Whether an article names the entry with this id.
  boolean isNamedBy(Head head, String id) {
    List<String> named =
        switch (articles) {
          case "cancers" -> head.cancers();
          case "treatments" -> head.treatments();
          case "symptoms" -> head.symptoms();
          default -> List.of();
        };
    return named.contains(id) && sections.contains(head.section());
  }
}
