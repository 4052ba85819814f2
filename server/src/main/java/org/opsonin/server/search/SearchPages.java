package org.opsonin.server.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.library.glossary.Term;
import org.opsonin.library.page.Page;
import org.opsonin.search.pages.PageDocument;
import org.opsonin.search.pages.PageDocument.Kind;
import org.opsonin.search.pages.PageIndex;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.products.Products;
import org.opsonin.server.site.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds pages by words, with room for slips of the pen.
@Controller
class SearchPages {

  private static final int MOST = 12;

  private final PageIndex index;

  SearchPages(Shelf shelf, Products products) {
    var pages = new ArrayList<PageDocument>();
    for (Language language : Language.values()) {
      articles(shelf, language).forEach(pages::add);
      shelf.glossary().in(language.code()).stream().map(SearchPages::term).forEach(pages::add);
      products.all().values().stream()
          .map(product -> product(product, language))
          .forEach(pages::add);
    }
    index = new PageIndex(pages);
  }

  /// The articles in a language, and those in English that are not translated yet.
  private static Stream<PageDocument> articles(Shelf shelf, Language language) {
    return shelf.outline().sections().stream()
        .flatMap(section -> shelf.in(language, section).stream())
        .map(page -> article(page, language));
  }

  private static PageDocument article(Page page, Language language) {
    var names = new ArrayList<String>(page.head().symptoms());
    names.addAll(page.head().treatments());
    return new PageDocument(
        Kind.ARTICLE,
        language.code(),
        "/" + language.code() + "/" + page.head().section() + "/" + page.head().id(),
        page.head().title(),
        names.stream().map(name -> name.replace('-', ' ')).toList(),
        page.head().summary(),
        page.plain(),
        page.head().section());
  }

  private static PageDocument term(Term term) {
    return new PageDocument(
        Kind.TERM,
        term.language(),
        "/" + term.language() + "/glossary/" + term.slug(),
        term.name(),
        term.also(),
        term.text(),
        "",
        "glossary");
  }

  private static PageDocument product(Products.Shown product, Language language) {
    List<String> cancers = product.uses().stream().map(Products.Use::cancer).distinct().toList();
    return new PageDocument(
        Kind.PRODUCT,
        language.code(),
        "/" + language.code() + "/products/" + product.id(),
        product.title(),
        List.of(product.brand(), product.kind(), product.target()),
        product.words(),
        String.join(". ", cancers),
        "products");
  }

  @GetMapping("/{language:en|es}/search")
  String search(
      @PathVariable String language,
      @RequestParam(name = "q", defaultValue = "") String question,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      Model model,
      HttpServletResponse response) {
    String asked = question.strip();
    String bounded = asked.substring(0, Math.min(asked.length(), PageIndex.MAX_QUESTION));
    Optional<Kind> only = kind(kind);
    var found = index.find(language, bounded, only.map(List::of).orElse(List.of()), MOST);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    model.addAttribute("question", bounded);
    model.addAttribute("found", found);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("only", only.map(Enum::name).orElse(""));
    return "search/search";
  }

  private static Optional<Kind> kind(String text) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
