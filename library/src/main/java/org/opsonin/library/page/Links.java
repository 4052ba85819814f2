package org.opsonin.library.page;

import java.util.Optional;

/// Where the links of an article lead on the site it is shown on.
public interface Links {

  /// The address of the page with this id; empty if there is none in either language.
  Optional<String> page(String id);

  /// The address of a product's page.
  Optional<String> product(String id);

  /// The address of a glossary term.
  Optional<String> term(String slug);

  /// A drawing as SVG to be put into the page; empty if there is none of this name.
  Optional<String> drawing(String name);
}
