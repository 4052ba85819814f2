package org.opsonin.trial.eligibility.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a sentence must hold for an alternative to match at all: one of some words or kinds of
/// names. Most alternatives are ruled out by one look at the words of a sentence.
final class Needs {

  private static final int WEIGHT_OF_A_CATEGORY = 1000;
  private static final int[] NONE = {};

  private final List<Grammar.Rule> rules;
  private final Map<Integer, Optional<Need>> known = new HashMap<>();
  private final int[][] ofRule;
  private final int[][] byWord;
  private final int[][] byCategory;
  private final int[] always;
  private final int size;

  /// One of these words, or one of these categories.
  private record Need(BitSet words, int categories) {

    int weight() {
      return words.cardinality() + Integer.bitCount(categories) * WEIGHT_OF_A_CATEGORY;
    }

    Need or(Need other) {
      BitSet all = (BitSet) words.clone();
      all.or(other.words);
      return new Need(all, categories | other.categories);
    }
  }

  Needs(int wordCount, List<Grammar.Rule> rules) {
    this.rules = rules;
    this.ofRule = new int[rules.size()][];
    this.byWord = new int[wordCount][];
    this.byCategory = new int[Integer.SIZE][];
    Arrays.fill(byWord, NONE);
    Arrays.fill(byCategory, NONE);
    int next = 0;
    var free = new ArrayList<Integer>();
    for (int rule = 0; rule < rules.size(); rule++) {
      var alternatives = rules.get(rule).alternatives();
      ofRule[rule] = new int[alternatives.size()];
      for (int index = 0; index < alternatives.size(); index++) {
        Optional<Need> need = need(alternatives.get(index).pattern());
        ofRule[rule][index] = next;
        if (need.isEmpty()) {
          free.add(next);
        } else {
          note(need.get(), next);
        }
        next++;
      }
    }
    always = free.stream().mapToInt(Integer::intValue).toArray();
    size = next;
  }

  /// Number of alternatives of all rules.
  int size() {
    return size;
  }

  /// The number of an alternative of a rule.
  int number(int rule, int index) {
    return ofRule[rule][index];
  }

  /// The alternatives any sentence may match.
  int[] always() {
    return always;
  }

  /// The alternatives a sentence with this word may match.
  int[] withWord(int word) {
    return word < 0 ? NONE : byWord[word];
  }

  /// The alternatives a sentence with a name of this category may match.
  int[] withCategory(int category) {
    return byCategory[category];
  }

  private void note(Need need, int alternative) {
    need.words().stream().forEach(word -> byWord[word] = with(byWord[word], alternative));
    for (int category = 0; category < Integer.SIZE; category++) {
      if ((need.categories() >>> category & 1) != 0) {
        byCategory[category] = with(byCategory[category], alternative);
      }
    }
  }

  private static int[] with(int[] all, int one) {
    int[] more = Arrays.copyOf(all, all.length + 1);
    more[all.length] = one;
    return more;
  }

  private Optional<Need> ofRule(int rule) {
    Optional<Need> need = known.get(rule);
    if (need == null) {
      need =
          any(rules.get(rule).alternatives().stream().map(Grammar.Alternative::pattern).toList());
      known.put(rule, need);
    }
    return need;
  }

  private Optional<Need> need(Expression pattern) {
    return switch (pattern) {
      case Expression.Word(int id) -> {
        var one = new BitSet();
        one.set(id);
        yield Optional.of(new Need(one, 0));
      }
      case Expression.Terminal(int category, String _) ->
          Optional.of(new Need(new BitSet(), 1 << category));
      case Expression.Rule(int rule, String _) -> ofRule(rule);
      case Expression.Sequence(var parts) -> {
        Optional<Need> best = Optional.empty();
        for (Expression part : parts) {
          Optional<Need> need = need(part);
          boolean better =
              need.isPresent() && (best.isEmpty() || need.get().weight() < best.get().weight());
          best = better ? need : best;
        }
        yield best;
      }
      case Expression.Choice(var parts) -> any(parts);
      case Expression.Maybe _ -> Optional.empty();
      case Expression.Many(var part) -> need(part);
    };
  }

  private Optional<Need> any(List<Expression> parts) {
    var all = new Need(new BitSet(), 0);
    for (Expression part : parts) {
      Optional<Need> need = need(part);
      if (need.isEmpty()) {
        return need;
      }
      all = all.or(need.get());
    }
    return Optional.of(all);
  }
}
