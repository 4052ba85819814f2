package org.opsonin.search.index;

/// The ingredients of the ranking, each of which can be left out to measure what it is worth.
///
/// @param names names of the vocabulary with their kinds, beside plain words
/// @param meaning vectors, where the index has them
/// @param feedback a second search with what the first ten hits have in common
/// @param order documents about other diseases come last
/// @param person age and sex told in the text filter like those asked for
public record Recipe(
    boolean names, boolean meaning, boolean feedback, boolean order, boolean person) {

  /// Everything that paid.
  public static final Recipe ALL = new Recipe(true, true, true, true, true);

  /// Plain words, nothing else: the yardstick.
  public static final Recipe WORDS = new Recipe(false, false, false, false, false);
}
