package org.opsonin.server.products;

import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.library.page.Page;

/// What there is on one cancer.
///
/// @param articles on it, or on what it shares with others
/// @param products with an approved use in it
/// @param tests that go with those products in it
record CancerPage(
    Group cancer, List<Page> articles, List<ProductPage> products, List<Marker> tests) {

  CancerPage {
    articles = List.copyOf(articles);
    products = List.copyOf(products);
    tests = List.copyOf(tests);
  }

  /// What a test looks for, and the article on it.
  record Marker(String name, Optional<Page> page) {}

  /// Every cancer with an article or a product.
  static List<CancerPage> all(ProductMaker maker, List<ProductPage> products) {
    return maker.cancers().all().stream()
        .map(cancer -> of(cancer, maker, products))
        .filter(page -> !page.articles().isEmpty() || !page.products().isEmpty())
        .toList();
  }

  private static CancerPage of(Group cancer, ProductMaker maker, List<ProductPage> products) {
    return new CancerPage(
        cancer,
        cancer.pages().stream()
            .flatMap(id -> maker.shelf().nearest(maker.speech().language(), id).stream())
            .toList(),
        products.stream().filter(page -> page.uses().cancers().contains(cancer)).toList(),
        tests(cancer, maker));
  }

  private static List<Marker> tests(Group cancer, ProductMaker maker) {
    return maker.navigator().knowledge().ofKind("diagnostic").stream()
        .filter(entry -> entry.until().isEmpty())
        .filter(entry -> maker.cancers().ofTypes(entry.body().texts("tumours")).contains(cancer))
        .flatMap((Entry entry) -> entry.body().text("marker").stream())
        .distinct()
        .map(
            marker ->
                new Marker(
                    maker.navigator().vocabulary().markers().name(marker),
                    maker.shelf().nearest(maker.speech().language(), marker)))
        .toList();
  }
}
