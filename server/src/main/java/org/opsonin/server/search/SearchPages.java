package org.opsonin.server.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.opsonin.server.site.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The page of results; the same one answers as somebody types.
@Controller
class SearchPages {

  private final Searching searching;

  SearchPages(Searching searching) {
    this.searching = searching;
  }

  @GetMapping("/{language:en|es}/search")
  String search(
      HttpServletRequest request,
      HttpServletResponse response,
      @ModelAttribute("site") Frame site,
      Model model) {
    Asked asked = Asked.of(request);
    // what somebody looks for stays in no cache
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    model.addAttribute("asked", asked);
    if (asked.isEmpty()) {
      model.addAttribute("browse", searching.browse(site));
      return "search/start";
    }
    Results results = searching.answer(asked, site);
    model.addAttribute("results", results);
    model.addAttribute("status", results.status(site));
    return "search/results";
  }
}
