package org.opsonin.server.products;

import java.util.List;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.server.site.Language;

/// A heading people look under: a kind of product, a cancer, a route, a side effect.
///
/// @param id as in addresses: `car-t`
/// @param title in the language of the page
/// @param summary in the language of the page; may be empty
/// @param members ids that belong here: drug classes of a kind, tumour types of a cancer
/// @param pages ids of the articles on it
record Group(
    String id,
    String title,
    String summary,
    List<String> members,
    List<String> pages,
    Entry entry) {

  Group {
    members = List.copyOf(members);
    pages = List.copyOf(pages);
  }

  /// The groups of one kind of entry, in the order of the knowledge.
  ///
  /// @param members the field that lists what belongs to a group
  static List<Group> all(Knowledge knowledge, Language language, String kind, String members) {
    return knowledge.ofKind(kind).stream()
        .map(
            entry ->
                new Group(
                    entry.id(),
                    text(entry, "titles", language).orElse(entry.claim()),
                    text(entry, "summaries", language).orElse(""),
                    entry.body().texts(members),
                    entry.body().texts("pages"),
                    entry))
        .toList();
  }

  /// A text of an entry that is there by language; empty where this language has none.
  static java.util.Optional<String> text(Entry entry, String field, Language language) {
    return entry.body().get(field).flatMap(texts -> texts.text(language.code()));
  }

  /// Texts of an entry that are there by language.
  static List<String> texts(Entry entry, String field, Language language) {
    return entry.body().get(field).map(all -> all.texts(language.code())).orElse(List.of());
  }
}
