package org.opsonin.server.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.opsonin.search.pages.PageIndex;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;
import org.springframework.stereotype.Component;

/// What is searched in each language; made while the site starts, which does not wait for it.
@Component
public class Indexes {

  private final Map<Language, CompletableFuture<PageIndex>> indexes = new EnumMap<>(Language.class);

  Indexes(Shelf shelf) {
    for (Language language : Language.values()) {
      indexes.put(language, CompletableFuture.supplyAsync(() -> of(shelf, language)));
    }
  }

  static PageIndex of(Shelf shelf, Language language) {
    var findable = new Findable(shelf, language);
    return new PageIndex(language.code(), findable.pages(), findable.names());
  }

  /// The index for readers in a language.
  public PageIndex in(Language language) {
    CompletableFuture<PageIndex> index = indexes.get(language);
    if (index == null) {
      throw new IllegalStateException("every language has an index");
    }
    return index.join();
  }
}
