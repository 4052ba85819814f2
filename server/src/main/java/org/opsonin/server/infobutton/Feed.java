package org.opsonin.server.infobutton;

import java.util.List;

/// An answer, before it is written as Atom or JSON.
///
/// @param updated day and time, ISO with zone
/// @param language of its title and, unless they say otherwise, of its entries
record Feed(
    String id,
    String title,
    String subtitle,
    String author,
    String updated,
    String language,
    List<Category> categories,
    List<Item> items) {

  Feed {
    categories = List.copyOf(categories);
    items = List.copyOf(items);
  }

  /// What was asked, or how it was answered.
  ///
  /// @param scheme the parameter: `mainSearchCriteria.v.c`
  record Category(String scheme, String term) {}

  /// A page.
  ///
  /// @param summary HTML, its text escaped
  record Item(
      String id, String title, String href, String updated, String summary, String language) {}
}
