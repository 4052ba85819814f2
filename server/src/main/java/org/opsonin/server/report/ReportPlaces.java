package org.opsonin.server.report;

import java.util.Optional;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.report.page.Places;
import org.opsonin.server.site.Frame;
import org.springframework.stereotype.Component;

/// Finds the pages of the site about what a report names.
@Component
class ReportPlaces {

  private final Shelf shelf;

  ReportPlaces(Shelf shelf) {
    this.shelf = shelf;
  }

  /// The pages in the language of `site`.
  Places in(Frame site) {
    return new Places() {
      @Override
      public Optional<String> product(String id) {
        return shelf.knowledge().find("product", id).map(_ -> site.to("/products/" + id));
      }

      @Override
      public Optional<String> marker(String id) {
        return shelf
            .nearest(site.language(), id)
            .map(page -> site.to("/" + page.head().section() + "/" + id))
            .or(
                () ->
                    shelf
                        .glossary()
                        .find(site.language().code(), id)
                        .map(_ -> site.to("/glossary/" + id)));
      }
    };
  }
}
