package org.opsonin.search;

/// A part of a document that is searched, with how much its words count.
public enum Field {
  TITLE("title", 3),
  CONDITIONS("conditions", 3),
  KEYWORDS("keywords", 2),
  INTERVENTIONS("interventions", 2),
  SUMMARY("summary", 1),
  DESCRIPTION("description", 1),
  INCLUSION("inclusion criteria", 1);

  private final String words;
  private final int weight;

  Field(String words, int weight) {
    this.words = words;
    this.weight = weight;
  }

  /// What a person calls the part.
  public String words() {
    return words;
  }

  /// How often a word in this part counts.
  public int weight() {
    return weight;
  }
}
