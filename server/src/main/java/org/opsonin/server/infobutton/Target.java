package org.opsonin.server.infobutton;

/// A page of the site that a code reaches.
sealed interface Target {

  /// An article.
  record Article(String id) implements Target {}

  /// The list of a section of the library.
  record Section(String id) implements Target {}

  /// A product.
  record Product(String id) implements Target {}

  /// As the knowledge writes it: `pd-l1`, `section:cancers`.
  static Target of(String text) {
    return text.startsWith("section:")
        ? new Section(text.substring("section:".length()))
        : new Article(text);
  }
}
