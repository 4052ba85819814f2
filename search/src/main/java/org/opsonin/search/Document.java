package org.opsonin.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One thing that can be found: a trial, later an article.
///
/// @param id unique in its index, never blank
/// @param title what a list shows; may be empty
/// @param texts what is searched, by part; a part that is absent has no words. Whatever speaks
///     against a reader, such as exclusion criteria, does not belong here
/// @param facets what is filtered by and shown; [Facets#NONE] for an article
public record Document(String id, String title, Map<Field, String> texts, Facets facets) {

  /// Copies the texts.
  ///
  /// @throws IllegalArgumentException if the id is blank
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
    var copy = new EnumMap<Field, String>(Field.class);
    copy.putAll(texts);
    texts = Collections.unmodifiableMap(copy);
  }

  /// The text of one part; empty text if there is none.
  public String text(Field field) {
    return texts.getOrDefault(field, "");
  }
}
