package org.opsonin.server.library;

import java.time.Clock;
import java.time.LocalDate;
import org.opsonin.server.site.Language;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Keeps whether a page helped. Not who said so, not from where, and no words: only the page, its
/// language, the version and the day.
@Controller
class Opinions {

  private final JdbcClient database;
  private final Shelf shelf;
  private final Clock clock;

  Opinions(JdbcClient database, Shelf shelf, Clock clock) {
    this.database = database;
    this.shelf = shelf;
    this.clock = clock;
  }

  @PostMapping("/{language:en|es}/opinion/{id:[a-z0-9-]+}")
  String keep(
      @PathVariable String language,
      @PathVariable String id,
      @RequestParam("helped") String helped,
      Model model) {
    Language wanted = Language.of(language).orElse(Language.EN);
    if (shelf.nearest(wanted, id).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!helped.equals("yes") && !helped.equals("no")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    database
        .sql(
            """
            insert into page_opinion (page, language, helped, knowledge_version, given_on)
            values (:page, :language, :helped, :version, :day)
            """)
        .param("page", id)
        .param("language", language)
        .param("helped", helped.equals("yes"))
        .param("version", shelf.knowledge().version())
        .param("day", LocalDate.now(clock))
        .update();
    model.addAttribute("back", shelf.nearest(wanted, id));
    return "library/thanks";
  }
}
