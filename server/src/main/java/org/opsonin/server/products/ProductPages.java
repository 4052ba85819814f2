package org.opsonin.server.products;

import java.util.List;
import java.util.Optional;
import org.opsonin.server.site.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The list of products and the page of each.
@Controller
class ProductPages {

  private static final String ANY = "";

  private final ProductShelf shelf;

  ProductPages(ProductShelf shelf) {
    this.shelf = shelf;
  }

  /// The products of one kind.
  record Shown(Group kind, List<ProductPage> products) {}

  @GetMapping("/{language:en|es}/products")
  String all(
      @PathVariable String language,
      @RequestParam(name = "cancer", defaultValue = ANY) String cancer,
      @RequestParam(name = "kind", defaultValue = ANY) String kind,
      Model model) {
    Language wanted = language(language);
    Optional<Group> ofCancer =
        chosen(cancer, shelf.cancers(wanted).stream().map(CancerPage::cancer).toList());
    Optional<Group> ofKind = chosen(kind, shelf.kinds(wanted));
    List<ProductPage> found =
        shelf.products(wanted).stream()
            .filter(page -> ofKind.map(page.kind()::equals).orElse(true))
            .filter(page -> ofCancer.map(page.uses().cancers()::contains).orElse(true))
            .toList();
    model.addAttribute("cancer", cancer);
    model.addAttribute("kind", kind);
    model.addAttribute("ofCancer", ofCancer);
    model.addAttribute("ofKind", ofKind);
    model.addAttribute("cancers", withProducts(wanted));
    model.addAttribute("kinds", shelf.kinds(wanted));
    model.addAttribute("count", found.size());
    model.addAttribute("shown", byKind(found, wanted));
    model.addAttribute("unlisted", ofCancer.isEmpty() ? List.of() : unlisted(ofKind, wanted));
    return "products/products";
  }

  @GetMapping("/{language:en|es}/products/{id:[a-z0-9-]+}")
  String one(@PathVariable String language, @PathVariable String id, Model model) {
    Language wanted = language(language);
    ProductPage page =
        shelf.find(wanted, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", page);
    return "products/product";
  }

  private List<Group> withProducts(Language language) {
    return shelf.cancers(language).stream()
        .filter(page -> !page.products().isEmpty())
        .map(CancerPage::cancer)
        .toList();
  }

  private List<Shown> byKind(List<ProductPage> found, Language language) {
    return shelf.kinds(language).stream()
        .map(kind -> new Shown(kind, found.stream().filter(p -> p.kind().equals(kind)).toList()))
        .filter(shown -> !shown.products().isEmpty())
        .toList();
  }

  /// Products whose uses are not known here: they may be for this cancer all the same.
  private List<ProductPage> unlisted(Optional<Group> ofKind, Language language) {
    return shelf.products(language).stream()
        .filter(page -> ofKind.map(page.kind()::equals).orElse(true))
        .filter(page -> page.uses().now().isEmpty() && page.uses().past().isEmpty())
        .toList();
  }

  private static Optional<Group> chosen(String id, List<Group> groups) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        groups.stream()
            .filter(group -> group.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
  }

  private static Language language(String code) {
    return Language.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
