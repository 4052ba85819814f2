package org.opsonin.server.library;

import java.util.List;
import java.util.Optional;
import org.opsonin.library.Outline;
import org.opsonin.library.article.Head.Journey;
import org.opsonin.library.page.Page;
import org.opsonin.server.site.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Home, the list of sections, a section, an article, the stages of the journey.
@Controller
class LibraryPages {

  private static final String LANGUAGE = "/{language:en|es}";

  private final Shelf shelf;

  LibraryPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping(LANGUAGE + "/")
  String home(@PathVariable String language, Model model) {
    model.addAttribute("sections", sections(language(language)));
    model.addAttribute("journeys", Journey.values());
    return "library/home";
  }

  @GetMapping(LANGUAGE)
  String homeWithoutSlash(@PathVariable String language) {
    return "redirect:/" + language + "/";
  }

  @GetMapping(LANGUAGE + "/library")
  String library(@PathVariable String language, Model model) {
    model.addAttribute("sections", sections(language(language)));
    return "library/library";
  }

  @GetMapping(LANGUAGE + "/journey/{stage}")
  String journey(@PathVariable String language, @PathVariable String stage, Model model) {
    Journey journey =
        List.of(Journey.values()).stream()
            .filter(one -> name(one).equals(stage))
            .findFirst()
            .orElseThrow(LibraryPages::missing);
    model.addAttribute("stage", name(journey));
    model.addAttribute(
        "sections",
        sections(language(language)).stream()
            .map(section -> section.only(page -> page.head().journeys().contains(journey)))
            .filter(section -> !section.pages().isEmpty())
            .toList());
    return "library/journey";
  }

  @GetMapping(LANGUAGE + "/{section:[a-z-]+}/")
  String sectionWithSlash(@PathVariable String language, @PathVariable String section) {
    Outline.Section found = shelf.outline().find(section).orElseThrow(LibraryPages::missing);
    return "redirect:/" + language + "/" + found.id();
  }

  @GetMapping(LANGUAGE + "/{section:[a-z-]+}")
  String section(@PathVariable String language, @PathVariable String section, Model model) {
    Outline.Section found = shelf.outline().find(section).orElseThrow(LibraryPages::missing);
    model.addAttribute("section", shown(language(language), found));
    return "library/section";
  }

  @GetMapping(LANGUAGE + "/{section:[a-z-]+}/{id:[a-z0-9-]+}")
  String article(
      @PathVariable String language,
      @PathVariable String section,
      @PathVariable String id,
      Model model) {
    Language wanted = language(language);
    Outline.Section found = shelf.outline().find(section).orElseThrow(LibraryPages::missing);
    Page page =
        shelf
            .nearest(wanted, id)
            .filter(one -> one.head().section().equals(section))
            .orElseThrow(LibraryPages::missing);
    ShownSection shown = shown(wanted, found);
    model.addAttribute("section", shown);
    model.addAttribute("page", page);
    model.addAttribute("translated", page.head().language().equals(language));
    model.addAttribute("next", shown.after(page));
    return "library/article";
  }

  private List<ShownSection> sections(Language language) {
    return shelf.outline().sections().stream()
        .map(section -> shown(language, section))
        .filter(section -> !section.pages().isEmpty())
        .toList();
  }

  private ShownSection shown(Language language, Outline.Section section) {
    return new ShownSection(
        section.id(),
        section.titles().getOrDefault(language.code(), section.id()),
        section.summaries().getOrDefault(language.code(), ""),
        shelf.in(language, section));
  }

  /// A section as a reader sees it.
  ///
  /// @param pages those that are written, in its order
  record ShownSection(String id, String title, String summary, List<Page> pages) {

    ShownSection only(java.util.function.Predicate<Page> wanted) {
      return new ShownSection(id, title, summary, pages.stream().filter(wanted).toList());
    }

    /// The page to read next.
    Optional<Page> after(Page page) {
      int place = pages.indexOf(page);
      return place < 0 || place + 1 >= pages.size()
          ? Optional.empty()
          : Optional.of(pages.get(place + 1));
    }
  }

  private static String name(Journey journey) {
    return journey.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Language language(String code) {
    return Language.of(code).orElseThrow(LibraryPages::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
