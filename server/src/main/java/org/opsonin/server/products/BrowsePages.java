package org.opsonin.server.products;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.opsonin.library.page.Page;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The ways in by cancer and by what somebody feels, and the documents everything rests on.
@Controller
class BrowsePages {

  private static final String CANCERS = "cancers";

  private final ProductShelf products;
  private final Shelf library;

  BrowsePages(ProductShelf products, Shelf library) {
    this.products = products;
    this.library = library;
  }

  @GetMapping("/{language:en|es}/cancers")
  String cancers(@PathVariable String language, Model model) {
    Language wanted = Language.of(language).orElse(Language.EN);
    List<CancerPage> cancers = products.cancers(wanted);
    List<Page> listed = cancers.stream().flatMap(page -> page.articles().stream()).toList();
    model.addAttribute("cancers", cancers);
    model.addAttribute(
        "others",
        library.outline().find(CANCERS).stream()
            .flatMap(section -> library.in(wanted, section).stream())
            .filter(page -> !listed.contains(page))
            .toList());
    return "products/cancers";
  }

  @GetMapping("/{language:en|es}/symptoms")
  String symptoms(@PathVariable String language, Model model) {
    var parts = new LinkedHashMap<String, List<Symptom>>();
    for (Symptom symptom : products.symptoms(Language.of(language).orElse(Language.EN))) {
      parts.computeIfAbsent(symptom.part(), _ -> new ArrayList<>()).add(symptom);
    }
    model.addAttribute("parts", parts);
    return "products/symptoms";
  }

  @GetMapping("/{language:en|es}/sources")
  String sources(@PathVariable String language, Model model) {
    model.addAttribute("letters", products.documents());
    model.addAttribute(
        "count", products.documents().stream().mapToInt(one -> one.documents().size()).sum());
    return "products/sources";
  }
}
