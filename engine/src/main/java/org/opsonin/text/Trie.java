package org.opsonin.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Phrases by their word stems, with what each means. Filled once, then only read.
public final class Trie<T> {

  private final Map<String, Trie<T>> next = new HashMap<>(4);
  private final List<T> meanings = new ArrayList<>(1);

  /// The node of a phrase, made where there is none.
  Trie<T> node(List<String> phrase) {
    Trie<T> node = this;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, key -> new Trie<>());
    }
    return node;
  }

  /// What the phrase that ends here means; empty where none ends.
  List<T> meanings() {
    return meanings;
  }

  void add(T meaning) {
    meanings.add(meaning);
  }

  /// Gives a phrase a meaning; it may have several.
  public void put(String phrase, T meaning) {
    List<String> words = Forms.phrase(phrase);
    if (!words.isEmpty()) {
      node(words).add(meaning);
    }
  }

  /// Hands on every phrase with each of its meanings.
  void each(BiConsumer<List<String>, T> to) {
    each(new ArrayList<>(), to);
  }

  private void each(List<String> path, BiConsumer<List<String>, T> to) {
    meanings.forEach(meaning -> to.accept(List.copyOf(path), meaning));
    for (var step : next.entrySet()) {
      path.add(step.getKey());
      step.getValue().each(path, to);
      path.removeLast();
    }
  }

  /// The longest phrase in `tokens` from `from`; its end is `from` if there is none.
  ///
  /// @param last token at which to stop
  public Found<T> longest(Tokens tokens, int from, int last) {
    if (from >= last || !begins(tokens, from)) {
      return new Found<>(from, List.of());
    }
    int end = from;
    List<T> found = List.of();
    @Nullable Trie<T> node = this;
    for (int at = from; at < last; at++) {
      node = node.step(tokens, at, from);
      if (node == null) {
        break;
      }
      if (!node.meanings.isEmpty() && (at == from || !isSeam(tokens, at))) {
        end = at + 1;
        found = node.meanings;
      }
    }
    return new Found<>(end, found);
  }

  /// Whether any phrase begins with token `at`; what most tokens are asked, and most are not.
  public boolean begins(Tokens tokens, int at) {
    return next.containsKey(tokens.stem(at));
  }

  /// The node after token `at` of a phrase that begins at `from`: a hyphen that the phrase does not
  /// have leaves the node as it is.
  @Nullable Trie<T> step(Tokens tokens, int at, int from) {
    if (at > from && tokens.beginsParagraph(at)) {
      return null;
    }
    Trie<T> after = next.get(tokens.stem(at));
    return after == null && at > from && isSeam(tokens, at) ? this : after;
  }

  /// Whether a token only joins words: a hyphen, or a stroke without spaces.
  static boolean isSeam(Tokens tokens, int at) {
    if (tokens.kind(at) != Tokens.Kind.MARK) {
      return false;
    }
    return switch (tokens.word(at)) {
      case "-", "‐", "‑", "–" -> !tokens.beginsLine(at);
      case "/" -> tokens.isGlued(at) && tokens.isGlued(at + 1);
      default -> false;
    };
  }

  /// A phrase found.
  ///
  /// @param end token after its last
  public record Found<T>(int end, List<T> meanings) {}
}
