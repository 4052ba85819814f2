package org.opsonin.server.products;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.page.Page;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The list of products, each product, and every document.
@Controller
class ProductPages {

  private static final int ARTICLES = 6;

  private final Products products;
  private final Shelf shelf;
  private final List<Document> documents;

  ProductPages(Products products, Shelf shelf, Knowledge knowledge) {
    this.products = products;
    this.shelf = shelf;
    this.documents = documents(knowledge);
  }

  /// A document and how much rests on it.
  record Document(Entry entry, int entries) {}

  private static List<Document> documents(Knowledge knowledge) {
    var counts = new TreeMap<String, Integer>();
    knowledge.entries().values().stream()
        .filter(entry -> !entry.kind().equals("source"))
        .forEach(entry -> counts.merge(entry.citation().document(), 1, Integer::sum));
    return knowledge.ofKind("source").stream()
        .map(entry -> new Document(entry, counts.getOrDefault(entry.id(), 0)))
        .sorted(Comparator.comparing(document -> document.entry().claim()))
        .toList();
  }

  @GetMapping("/{language:en|es}/products")
  String all(@PathVariable String language, Model model) {
    var kinds = new LinkedHashMap<String, List<Products.Shown>>();
    for (Products.Shown product : new TreeMap<>(products.all()).values()) {
      kinds.computeIfAbsent(product.kind(), _ -> new ArrayList<>()).add(product);
    }
    model.addAttribute("kinds", largestFirst(kinds));
    model.addAttribute("count", products.all().size());
    return "products/all";
  }

  private static Map<String, List<Products.Shown>> largestFirst(
      Map<String, List<Products.Shown>> kinds) {
    var sorted = new LinkedHashMap<String, List<Products.Shown>>();
    kinds.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
    return sorted;
  }

  @GetMapping("/{language:en|es}/products/{id:[a-z0-9-]+}")
  String one(@PathVariable String language, @PathVariable String id, Model model) {
    Products.Shown product =
        products.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Language wanted = Language.of(language).orElse(Language.EN);
    String drug = product.entry().body().text("drug").orElse(id);
    List<Page> articles =
        shelf.in(Language.EN).stream()
            .filter(
                page ->
                    page.head().treatments().contains(id)
                        || page.head().treatments().contains(drug)
                        || page.html().contains("/products/" + id + "\""))
            .flatMap(page -> shelf.nearest(wanted, page.head().id()).stream())
            .limit(ARTICLES)
            .toList();
    model.addAttribute("product", product);
    model.addAttribute("articles", articles);
    model.addAttribute("document", products.document(product.entry()));
    model.addAttribute("products", products);
    return "products/one";
  }

  @GetMapping("/{language:en|es}/sources")
  String sources(@PathVariable String language, Model model) {
    model.addAttribute("documents", documents);
    return "products/sources";
  }
}
