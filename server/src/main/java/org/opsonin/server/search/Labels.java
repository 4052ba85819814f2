package org.opsonin.server.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.library.glossary.Term;
import org.opsonin.search.pages.SearchPage.Facet;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What the values of facets are called.
@Component
class Labels {

  private final Shelf shelf;
  private final MessageSource words;
  private final Map<String, String> slugs = new HashMap<>();

  Labels(Shelf shelf, MessageSource words) {
    this.shelf = shelf;
    this.words = words;
    for (Term term : shelf.glossary().in(Language.EN.code())) {
      term.spellings()
          .forEach(name -> slugs.putIfAbsent(name.toLowerCase(Locale.ROOT), term.slug()));
    }
  }

  /// A name, and the language it is in.
  record Label(String name, String language) {}

  Label of(Facet facet, String value, Language language) {
    return switch (facet) {
      case SECTION ->
          new Label(
              shelf
                  .outline()
                  .find(value)
                  .flatMap(one -> Optional.ofNullable(one.titles().get(language.code())))
                  .orElse(value),
              language.code());
      case AUDIENCE, JOURNEY ->
          new Label(said(Asked.key(facet) + "." + value, language), language.code());
      case CANCER -> knowledge(value, language, "tumour");
      case SYMPTOM -> knowledge(value, language, "irae");
      case TREATMENT -> knowledge(value, language, "drug", "drugclass", "product");
    };
  }

  private String said(String key, Language language) {
    return words.getMessage(key, null, language.locale());
  }

  /// The name in the knowledge, which is English, or the word of the glossary for it.
  private Label knowledge(String id, Language language, String... kinds) {
    String english = id.replace('-', ' ');
    for (String kind : kinds) {
      Optional<Entry> entry = shelf.knowledge().find(kind, id);
      if (entry.isPresent()) {
        english = entry.get().body().text("name").orElse(entry.get().claim());
        break;
      }
    }
    String name = english;
    return Optional.ofNullable(slugs.get(name.toLowerCase(Locale.ROOT)))
        .flatMap(slug -> shelf.glossary().find(language.code(), slug))
        .map(term -> new Label(capital(term.name()), term.language()))
        .orElseGet(() -> new Label(capital(name), Language.EN.code()));
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
