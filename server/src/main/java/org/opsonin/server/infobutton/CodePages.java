package org.opsonin.server.infobutton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.page.Page;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.products.Products;
import org.opsonin.server.site.Language;
import org.springframework.stereotype.Component;

/// Which pages a code leads to: those that name it, those about the thing it stands for, and the
/// page
/// the knowledge gives for its kind.
@Component
class CodePages {

  private static final int MOST = 3;

  private final Shelf shelf;
  private final Products products;
  private final Knowledge knowledge;
  private final Map<String, Set<String>> targets = new HashMap<>();

  CodePages(Shelf shelf, Products products, Knowledge knowledge) {
    this.shelf = shelf;
    this.products = products;
    this.knowledge = knowledge;
    for (Page page : shelf.in(Language.EN)) {
      page.head()
          .codes()
          .forEach((system, codes) -> codes.forEach(code -> add(system, code, article(page))));
    }
    for (Entry entry : knowledge.entries().values()) {
      Set<String> of = targetsOf(entry);
      if (!of.isEmpty()) {
        codes(entry)
            .forEach(
                (system, codes) ->
                    codes.forEach(code -> of.forEach(to -> add(system.field(), code, to))));
      }
    }
  }

  /// The codes of an entry, by system.
  static Map<CodeSystem, List<String>> codes(Entry entry) {
    var codes = new LinkedHashMap<CodeSystem, List<String>>();
    for (CodeSystem system : CodeSystem.values()) {
      List<String> of = entry.body().texts(system.field());
      if (!of.isEmpty()) {
        codes.put(system, of);
      }
    }
    return codes;
  }

  private void add(String system, String code, String target) {
    targets.computeIfAbsent(key(system, code), _ -> new LinkedHashSet<>()).add(target);
  }

  private static String key(String system, String code) {
    return system + "|" + code.toUpperCase(Locale.ROOT);
  }

  private static String article(Page page) {
    return "page:" + page.head().id();
  }

  private Set<String> targetsOf(Entry entry) {
    var found = new LinkedHashSet<String>();
    switch (entry.kind()) {
      case "tumour" -> found.addAll(ofTumour(entry));
      case "drug" ->
          products.all().values().stream()
              .filter(
                  product ->
                      product.entry().body().text("drug").orElse(product.id()).equals(entry.id()))
              .forEach(product -> found.add("product:" + product.id()));
      case "irae" ->
          shelf.in(Language.EN).stream()
              .filter(page -> page.head().symptoms().contains(entry.id()))
              .filter(page -> page.head().section().equals("side-effects"))
              .forEach(page -> found.add(article(page)));
      default -> {}
    }
    if (found.isEmpty()) {
      knowledge
          .find("infobutton", entry.kind())
          .flatMap(rule -> rule.body().text("page"))
          .ifPresent(page -> found.add("page:" + page));
    }
    return found;
  }

  /// The articles about a cancer, or about the nearest cancer above it that has one.
  private Set<String> ofTumour(Entry tumour) {
    var found = new LinkedHashSet<String>();
    Optional<Entry> at = Optional.of(tumour);
    for (int steps = 0; at.isPresent() && found.isEmpty() && steps < 12; steps++) {
      String code = at.get().id();
      shelf.in(Language.EN).stream()
          .filter(page -> page.head().section().equals("cancers"))
          .filter(page -> page.head().cancers().contains(code))
          .forEach(page -> found.add(article(page)));
      at = at.get().body().text("parent").flatMap(parent -> knowledge.find("tumour", parent));
    }
    return found;
  }

  /// A page a code leads to.
  ///
  /// @param address below the root of the site
  /// @param language it is written in
  record Target(String address, String title, String summary, String language, String updated) {}

  /// The pages for a code, in a language where they are in it, at most three.
  List<Target> find(CodeSystem system, String code, Language language) {
    for (String one : system.withParents(code)) {
      Set<String> found = targets.get(key(system.field(), one));
      if (found != null) {
        var pages = new ArrayList<Target>();
        found.stream()
            .limit(MOST)
            .forEach(target -> target(target, language).ifPresent(pages::add));
        return pages;
      }
    }
    return List.of();
  }

  private Optional<Target> target(String target, Language language) {
    String id = target.substring(target.indexOf(':') + 1);
    if (target.startsWith("product:")) {
      return products
          .find(id)
          .map(
              product ->
                  new Target(
                      "/" + language.code() + "/products/" + id,
                      product.title()
                          + (product.brand().isEmpty() ? "" : " (" + product.brand() + ")"),
                      product.words(),
                      Language.EN.code(),
                      product.entry().citation().retrieved().toString()));
    }
    return shelf
        .nearest(language, id)
        .map(
            page ->
                new Target(
                    "/" + language.code() + "/" + page.head().section() + "/" + id,
                    page.head().title(),
                    page.head().summary(),
                    page.head().language(),
                    page.head().written().toString()));
  }
}
