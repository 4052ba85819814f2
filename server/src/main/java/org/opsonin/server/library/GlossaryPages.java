package org.opsonin.server.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.opsonin.library.glossary.Term;
import org.opsonin.server.site.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The glossary from A to Z, and each term on a page of its own.
@Controller
class GlossaryPages {

  private final Shelf shelf;

  GlossaryPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/{language:en|es}/glossary")
  String all(@PathVariable String language, Model model) {
    var letters = new LinkedHashMap<String, List<Term>>();
    for (Term term : shelf.glossary().in(language)) {
      letters.computeIfAbsent(letter(term.name()), _ -> new ArrayList<>()).add(term);
    }
    model.addAttribute("letters", letters);
    model.addAttribute("count", shelf.glossary().in(language).size());
    return "library/glossary";
  }

  @GetMapping("/{language:en|es}/glossary/{slug:[a-z0-9-]+}")
  String one(@PathVariable String language, @PathVariable String slug, Model model) {
    Term term =
        shelf
            .glossary()
            .find(language, slug)
            .or(() -> shelf.glossary().find(Language.EN.code(), slug))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Language wanted = Language.of(language).orElse(Language.EN);
    model.addAttribute("term", term);
    model.addAttribute("source", shelf.knowledge().documentOf(term.entry()));
    model.addAttribute("more", term.more().flatMap(id -> shelf.nearest(wanted, id)));
    model.addAttribute(
        "pages",
        shelf.in(wanted).stream().filter(page -> page.terms().contains(term)).limit(8).toList());
    return "library/term";
  }

  private static String letter(String name) {
    String plain = Normalizer.normalize(name.substring(0, 1), Normalizer.Form.NFD);
    String first = plain.substring(0, 1).toUpperCase(Locale.ROOT);
    return Character.isLetter(first.charAt(0)) ? first : "0-9";
  }
}
