package org.opsonin.search.pages;

import java.util.List;

/// A page as the index sees it.
///
/// @param kind what it is
/// @param language `en` or `es`
/// @param address where it is on the site
/// @param title its title
/// @param names other names of what it is about: abbreviations, brands, spellings
/// @param summary one sentence
/// @param body its words
/// @param section the part of the site it stands in
public record PageDocument(
    Kind kind,
    String language,
    String address,
    String title,
    List<String> names,
    String summary,
    String body,
    String section) {

  public PageDocument {
    names = List.copyOf(names);
  }

  /// What a page is.
  public enum Kind {
    ARTICLE,
    PRODUCT,
    TERM,
    TRIAL
  }
}
