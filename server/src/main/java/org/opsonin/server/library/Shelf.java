package org.opsonin.server.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.Library;
import org.opsonin.library.Outline;
import org.opsonin.library.article.Article;
import org.opsonin.library.glossary.Glossary;
import org.opsonin.library.page.Links;
import org.opsonin.library.page.Page;
import org.opsonin.library.page.PageMaker;
import org.opsonin.navigator.Navigator;
import org.opsonin.server.site.Language;
import org.opsonin.toxicity.irae.Iraes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Every page of the library, made once.
@Component
public class Shelf {

  private static final List<String> LABELS =
      List.of("emergency", "call", "ask", "unknown", "tip", "source");

  private final Library library;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<Language, String> timelines = new EnumMap<>(Language.class);

  Shelf(Navigator navigator, MessageSource words) {
    Knowledge knowledge = navigator.knowledge();
    var problems = new ArrayList<Problem>();
    Iraes iraes = Iraes.of(knowledge, navigator.vocabulary(), problems::add);
    for (Language language : Language.values()) {
      timelines.put(language, Timeline.of(knowledge, iraes, words, language).svg());
    }
    library = Library.shipped(knowledge, problems::add);
    var maker = new PageMaker(knowledge, library.glossary());
    for (Article article : library.articles()) {
      Language language = Language.of(article.head().language()).orElse(Language.EN);
      pages.put(
          key(language, article.head().id()),
          maker.page(article, links(language), labels(language, words)));
    }
  }

  private static Map<String, String> labels(Language language, MessageSource words) {
    var labels = new LinkedHashMap<String, String>();
    LABELS.forEach(
        label -> labels.put(label, words.getMessage("box." + label, null, language.locale())));
    return labels;
  }

  private Links links(Language language) {
    return new Links() {
      @Override
      public Optional<String> page(String id) {
        return library
            .find(language.code(), id)
            .or(() -> library.find(Language.EN.code(), id))
            .map(article -> "/" + language.code() + "/" + article.head().section() + "/" + id);
      }

      @Override
      public Optional<String> product(String id) {
        return library
            .knowledge()
            .find("product", id)
            .map(_ -> "/" + language.code() + "/products/" + id);
      }

      @Override
      public Optional<String> term(String slug) {
        return library
            .glossary()
            .find(language.code(), slug)
            .map(_ -> "/" + language.code() + "/glossary/" + slug);
      }

      @Override
      public Optional<String> drawing(String name) {
        return name.equals(Timeline.NAME)
            ? Optional.ofNullable(timelines.get(language))
            : library.drawing(language.code(), name);
      }
    };
  }

  private static String key(Language language, String id) {
    return language.code() + "/" + id;
  }

  /// Its parts and their order.
  public Outline outline() {
    return library.outline();
  }

  /// Its words.
  public Glossary glossary() {
    return library.glossary();
  }

  /// What its pages rest on.
  public Knowledge knowledge() {
    return library.knowledge();
  }

  /// Every page in a language, in the order of the files.
  public List<Page> in(Language language) {
    return pages.values().stream()
        .filter(page -> page.head().language().equals(language.code()))
        .toList();
  }

  /// A page in exactly this language.
  public Optional<Page> find(Language language, String id) {
    return Optional.ofNullable(pages.get(key(language, id)));
  }

  /// A page in this language, or in English where it is not translated yet.
  public Optional<Page> nearest(Language language, String id) {
    return find(language, id).or(() -> find(Language.EN, id));
  }

  /// The pages of a section in its order, each in the language or in English.
  public List<Page> in(Language language, Outline.Section section) {
    return section.pages().stream().flatMap(id -> nearest(language, id).stream()).toList();
  }
}
