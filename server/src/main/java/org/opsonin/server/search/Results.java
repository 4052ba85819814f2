package org.opsonin.server.search;

import java.util.List;
import java.util.Optional;
import org.opsonin.search.pages.Snippet;
import org.opsonin.server.site.Frame;

/// What a page of results shows.
///
/// @param total how many articles, words and treatments there are
/// @param groups what was found, by kind, the kind with the best hit first
/// @param tabs everything, and each kind
/// @param chosen what the results are narrowed to; following the link widens them again
/// @param narrowings what they can be narrowed to
/// @param meant the question as it was read, if not as typed
/// @param trialsAreComing whether the trials are still being read
record Results(
    int total,
    List<Group> groups,
    List<Tab> tabs,
    List<Choice> chosen,
    List<Narrowing> narrowings,
    Optional<String> meant,
    boolean trialsAreComing) {

  Results {
    groups = List.copyOf(groups);
    tabs = List.copyOf(tabs);
    chosen = List.copyOf(chosen);
    narrowings = List.copyOf(narrowings);
  }

  /// How much was found, in words.
  String status(Frame site) {
    if (groups.isEmpty()) {
      return site.say("search.none.title");
    }
    return groups.getFirst().key().equals("trial") && groups.size() == 1
        ? site.say("search.found.trials", groups.getFirst().lines().size())
        : site.say("search.found", total);
  }

  /// Hits of one kind.
  ///
  /// @param key `article`, `term`, `product` or `trial`
  /// @param count how many there are; -1 where nobody counts, as of trials
  /// @param all the address of all of them; empty where they are all here
  /// @param before the address of the page before
  /// @param after the address of the page after
  record Group(
      String key,
      int count,
      List<Line> lines,
      Optional<String> all,
      Optional<String> before,
      Optional<String> after) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  /// A hit.
  ///
  /// @param language of its title and text
  /// @param note what kind of thing it is, or whether a trial is open; may be empty
  record Line(String address, String title, String language, Snippet snippet, String note) {}

  /// Everything or one kind.
  record Tab(String key, String address, int count, boolean isCurrent) {}

  /// A value to narrow by.
  ///
  /// @param language its name is in
  record Choice(String address, String name, String language, int count) {}

  /// A facet with its values.
  record Narrowing(String key, List<Choice> choices) {
    Narrowing {
      choices = List.copyOf(choices);
    }
  }
}
