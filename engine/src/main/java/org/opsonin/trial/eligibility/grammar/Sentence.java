package org.opsonin.trial.eligibility.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opsonin.trial.eligibility.grammar.token.Tokens;
import org.opsonin.trial.eligibility.grammar.token.Trie;
import org.opsonin.trial.eligibility.grammar.token.Words;

/// The tokens of one sentence with every name of the vocabulary that stands in it.
final class Sentence {

  /// Longest sentence that is tried, in tokens: ends are bits of one `long`.
  static final int LONGEST = 63;

  private static final int CATEGORIES = Integer.SIZE;
  private static final int MOST_UNKNOWN = 2;

  private final Trie names;
  private final long[] ends = new long[CATEGORIES * (LONGEST + 1)];
  private final int[] categories = new int[LONGEST + 1];
  private Tokens tokens = new Tokens();
  private int from;
  private int size;

  Sentence(Trie names) {
    this.names = names;
  }

  /// Takes up tokens `from` to `to`, at most [#LONGEST].
  void take(Tokens all, int first, int last) {
    tokens = all;
    from = first;
    size = last - first;
    Arrays.fill(categories, 0, size + 1, 0);
    for (int at = 0; at < size; at++) {
      findNames(at);
      if (tokens.isNumber(from + at)) {
        note(Grammar.NUMBER, at, at + 1);
      } else if (isUnknown(at) && tokens.isWord(from + at)) {
        note(Grammar.UNKNOWN, at, at + 1);
      }
    }
  }

  private void findNames(int start) {
    int node = Trie.ROOT;
    boolean capitals = true;
    for (int at = start; at < size; at++) {
      node = names.step(node, word(at));
      if (node == Trie.NOWHERE) {
        return;
      }
      capitals &= tokens.isCapitals(from + at) || tokens.isNumber(from + at);
      List<Trie.Meaning> meanings = names.meanings(node);
      for (int each = 0; each < meanings.size(); each++) {
        Trie.Meaning meaning = meanings.get(each);
        if (capitals || !meaning.capitalsOnly()) {
          note(meaning.category(), start, at + 1);
        }
      }
    }
  }

  private void note(int category, int start, int end) {
    if ((categories[start] & (1 << category)) == 0) {
      categories[start] |= 1 << category;
      ends[start * CATEGORIES + category] = 0;
    }
    ends[start * CATEGORIES + category] |= 1L << end;
  }

  int size() {
    return size;
  }

  int word(int at) {
    return at < size ? tokens.word(from + at) : Words.UNKNOWN;
  }

  /// Bits of the categories of names that begin at `at`.
  int categories(int at) {
    return categories[at];
  }

  /// Bits of the places where names of `category` that begin at `at` end.
  long ends(int category, int at) {
    return (categories[at] & (1 << category)) == 0 ? 0 : ends[at * CATEGORIES + category];
  }

  /// The id of the name of `category` on these tokens.
  Optional<String> id(int category, int start, int end) {
    int node = Trie.ROOT;
    boolean capitals = true;
    for (int at = start; at < end && node != Trie.NOWHERE; at++) {
      node = names.step(node, word(at));
      capitals &= tokens.isCapitals(from + at) || tokens.isNumber(from + at);
    }
    if (node == Trie.NOWHERE) {
      return Optional.empty();
    }
    boolean all = capitals;
    return names.meanings(node).stream()
        .filter(meaning -> meaning.category() == category && (all || !meaning.capitalsOnly()))
        .map(Trie.Meaning::id)
        .findFirst();
  }

  /// The characters of a token.
  int startOf(int at) {
    return tokens.start(from + at);
  }

  int endOf(int at) {
    return tokens.end(from + at);
  }

  /// Whether the words are known to the grammar, all but two at most: otherwise nothing can match.
  boolean isKnown() {
    int unknown = 0;
    for (int at = 0; at < size && unknown <= MOST_UNKNOWN; at++) {
      if (isUnknown(at)) {
        unknown += tokens.isWord(from + at) && at > 0 ? 1 : MOST_UNKNOWN + 1;
      }
    }
    return unknown <= MOST_UNKNOWN;
  }

  private boolean isUnknown(int at) {
    return tokens.word(from + at) < 0 && !tokens.isNumber(from + at);
  }
}
