package org.opsonin.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the longest names of one kind in a text, in one pass.
///
/// A name can be marked as short: in a document it counts only in capitals (`NSCLC`), in a question
/// in any case. A name that is also a common word counts in capitals only, everywhere: `ALL` is a
/// leukaemia, `all` is not.
final class Lexicon {

  private final Node root = new Node();

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<String> anyCase = new ArrayList<>(1);
    final List<String> shorts = new ArrayList<>(1);
    final List<String> capitals = new ArrayList<>(1);
  }

  /// How a name must be written to count.
  enum Spelling {
    ANY,
    SHORT,
    CAPITALS
  }

  /// Adds a name of a concept.
  void add(String name, String concept, Spelling spelling) {
    List<Token> tokens = Token.of(name);
    if (tokens.isEmpty()) {
      return;
    }
    Node node = root;
    for (Token token : tokens) {
      node = node.next.computeIfAbsent(token.text(), key -> new Node());
    }
    List<String> into =
        switch (spelling) {
          case ANY -> node.anyCase;
          case SHORT -> node.shorts;
          case CAPITALS -> node.capitals;
        };
    if (!into.contains(concept)) {
      into.add(concept);
    }
  }

  /// A stretch of tokens that is a name.
  record Match(List<String> concepts, int from, int to) {}

  /// The longest match that begins at token `from`; `loose` reads short names in any case.
  private Optional<Match> at(List<Token> tokens, int from, boolean loose) {
    Node node = root;
    Match longest = null;
    boolean capitals = true;
    for (int to = from; to < tokens.size(); to++) {
      node = node.next.get(tokens.get(to).text());
      if (node == null) {
        break;
      }
      capitals &= tokens.get(to).capitals();
      List<String> found = node.anyCase;
      if (capitals || (loose && !node.shorts.isEmpty())) {
        found = new ArrayList<>(found);
        found.addAll(node.shorts);
        found.addAll(capitals ? node.capitals : List.of());
      }
      if (!found.isEmpty()) {
        longest = new Match(found, from, to + 1);
      }
    }
    return Optional.ofNullable(longest);
  }

  /// All matches from left to right, none overlapping.
  List<Match> findIn(List<Token> tokens, boolean loose) {
    var matches = new ArrayList<Match>();
    int from = 0;
    while (from < tokens.size()) {
      Optional<Match> match = at(tokens, from, loose);
      match.ifPresent(matches::add);
      from = match.map(Match::to).orElse(from + 1);
    }
    return matches;
  }
}
