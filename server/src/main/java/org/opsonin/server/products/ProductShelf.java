package org.opsonin.server.products;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.Navigator;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.regimen.RegimenClasses;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Every page on products, documents, cancers and side effects, made once.
@Component
class ProductShelf {

  private static final Comparator<ProductPage> ORDER =
      Comparator.comparing(page -> page.name().toLowerCase(Locale.ROOT));

  private final Map<Language, Pages> pages = new EnumMap<>(Language.class);
  private final List<Documents.Letter> documents;

  /// All of them in one language.
  private record Pages(
      List<ProductPage> products,
      List<Group> kinds,
      List<CancerPage> cancers,
      List<Symptom> symptoms) {}

  ProductShelf(Navigator navigator, Shelf shelf, MessageSource words) {
    Knowledge knowledge = navigator.knowledge();
    Iraes iraes = Iraes.of(knowledge, navigator.vocabulary(), _ -> {});
    RegimenClasses regimens = RegimenClasses.of(knowledge, navigator.vocabulary(), _ -> {});
    for (Language language : Language.values()) {
      var maker =
          new ProductMaker(
              navigator,
              shelf,
              iraes,
              regimens,
              new Speech(words, language),
              Group.all(knowledge, language, "product-kind", "classes"),
              Group.all(knowledge, language, "route", "written"),
              Cancers.of(knowledge, navigator.vocabulary().tumours(), language),
              Symptom.all(knowledge, iraes, shelf, language, new Citations(knowledge)));
      List<ProductPage> products =
          knowledge.ofKind("product").stream().map(maker::page).sorted(ORDER).toList();
      pages.put(
          language,
          new Pages(products, maker.kinds(), CancerPage.all(maker, products), maker.symptoms()));
    }
    documents = Documents.of(knowledge, shelf);
  }

  /// Every product by name.
  List<ProductPage> products(Language language) {
    return of(language).products();
  }

  /// The product with this id.
  Optional<ProductPage> find(Language language, String id) {
    return products(language).stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /// What products are listed under.
  List<Group> kinds(Language language) {
    return of(language).kinds();
  }

  /// The cancers with an article or an approved product.
  List<CancerPage> cancers(Language language) {
    return of(language).cancers();
  }

  /// The side effects as people notice them.
  List<Symptom> symptoms(Language language) {
    return of(language).symptoms();
  }

  /// Every document cited, by the first letter of who published it.
  List<Documents.Letter> documents() {
    return documents;
  }

  private Pages of(Language language) {
    Pages found = pages.get(language);
    if (found == null) {
      throw new IllegalStateException("every language has its pages");
    }
    return found;
  }
}
