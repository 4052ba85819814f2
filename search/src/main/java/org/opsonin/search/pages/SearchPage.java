package org.opsonin.search.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One page that can be found.
///
/// @param id unique among its kind: `gut-colitis`
/// @param kind what it is
/// @param language of its texts: `en`
/// @param title as a list shows it
/// @param names other spellings, brand names, abbreviations of what it is about; they find the page
///     nearly as well as its title
/// @param about names of what it also deals with; they find the page less well
/// @param summary one or two sentences
/// @param body its text without marks; may be empty
/// @param facets what it can be narrowed by, with its values in order
public record SearchPage(
    String id,
    Kind kind,
    String language,
    String title,
    List<String> names,
    List<String> about,
    String summary,
    String body,
    Map<Facet, List<String>> facets) {

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if the id is blank
  public SearchPage {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a page needs an id");
    }
    names = List.copyOf(names);
    about = List.copyOf(about);
    var copy = new LinkedHashMap<Facet, List<String>>();
    facets.forEach((facet, values) -> copy.put(facet, List.copyOf(new ArrayList<>(values))));
    facets = copy;
  }

  /// What a page is.
  public enum Kind {
    ARTICLE,
    TERM,
    PRODUCT
  }

  /// What pages are narrowed by.
  public enum Facet {
    SECTION,
    AUDIENCE,
    CANCER,
    TREATMENT,
    SYMPTOM,
    JOURNEY
  }

  /// Its values of a facet; empty if it has none.
  public List<String> values(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }
}
