package org.opsonin.search.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One thing a question speaks of: a word, or a name of several words, with all it may be called.
///
/// @param ways each of them is enough
record Unit(List<Way> ways) {

  Unit {
    ways = List.copyOf(ways);
  }

  /// One way to say it.
  ///
  /// @param stems all of them, in one part of a page
  /// @param weight up to 1; less for a word that was only guessed
  record Way(List<String> stems, double weight) {
    Way {
      stems = List.copyOf(stems);
    }
  }

  /// Every stem of every way.
  Set<String> stems() {
    var stems = new LinkedHashSet<String>();
    ways.forEach(way -> stems.addAll(way.stems()));
    return stems;
  }
}
