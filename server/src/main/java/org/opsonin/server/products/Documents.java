package org.opsonin.server.products;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.library.page.Page;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;

/// The documents all pages rest on.
final class Documents {

  private static final Set<String> FIELDS = Set.of("alsoSource", "sources", "document");

  /// The documents of publishers whose names begin with one letter.
  record Letter(String letter, List<Document> documents) {
    Letter {
      documents = List.copyOf(documents);
    }
  }

  /// One document.
  ///
  /// @param publisher may be empty
  /// @param published as the source gives it; may be empty
  /// @param address on the web; empty if it has none or one that is no web address
  /// @param entries how many entries of the knowledge rest on it
  /// @param articles how many articles, in any language, cite it
  record Document(
      String id,
      String title,
      String publisher,
      String published,
      String address,
      int entries,
      int articles) {}

  private Documents() {}

  /// Every document, by letter, then publisher and title.
  static List<Letter> of(Knowledge knowledge, Shelf shelf) {
    Map<String, Integer> entries = entries(knowledge);
    Map<String, Integer> articles = articles(shelf);
    var letters = new TreeMap<String, List<Document>>();
    knowledge.ofKind("source").stream()
        .map(entry -> document(entry, entries, articles))
        .sorted(
            Comparator.<Document, String>comparing(one -> one.publisher().toLowerCase(Locale.ROOT))
                .thenComparing(one -> one.title().toLowerCase(Locale.ROOT)))
        .forEach(one -> letters.computeIfAbsent(letter(one), _ -> new ArrayList<>()).add(one));
    return letters.entrySet().stream()
        .map(entry -> new Letter(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Document document(
      Entry entry, Map<String, Integer> entries, Map<String, Integer> articles) {
    return new Document(
        entry.id(),
        entry.claim(),
        entry.body().text("publisher").orElse(""),
        entry.body().text("published").orElse(""),
        entry.body().text("url").filter(url -> url.matches("https?://\\S+")).orElse(""),
        entries.getOrDefault(entry.id(), 0),
        articles.getOrDefault(entry.id(), 0));
  }

  private static String letter(Document document) {
    String name = document.publisher().isEmpty() ? document.title() : document.publisher();
    String first = name.substring(0, 1).toUpperCase(Locale.ROOT);
    return first.matches("[A-Z]") ? first : "0-9";
  }

  private static Map<String, Integer> entries(Knowledge knowledge) {
    var counts = new HashMap<String, Integer>();
    for (Entry entry : knowledge.entries().values()) {
      var cited = new LinkedHashSet<String>();
      cited.add(entry.citation().document());
      cite(entry.body(), cited);
      cited.forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }

  /// Everything in a tree that names a document: `alsoSource`, and `id: section` under `sources`.
  private static void cite(Node node, Set<String> cited) {
    switch (node) {
      case Node.Mapping(_, var fields) ->
          fields.forEach(
              (key, value) -> {
                if (FIELDS.contains(key)) {
                  value.asTexts().forEach(text -> cited.add(text.split(":", 2)[0].strip()));
                }
                cite(value, cited);
              });
      case Node.Sequence(_, var items) -> items.forEach(item -> cite(item, cited));
      case Node.Text _ -> {}
    }
  }

  private static Map<String, Integer> articles(Shelf shelf) {
    var counts = new HashMap<String, Integer>();
    for (Language language : Language.values()) {
      for (Page page : shelf.in(language)) {
        page.sources().forEach(source -> counts.merge(source.id(), 1, Integer::sum));
      }
    }
    return counts;
  }
}
