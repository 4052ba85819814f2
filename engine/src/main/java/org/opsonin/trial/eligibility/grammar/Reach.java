package org.opsonin.trial.eligibility.grammar;

import java.util.BitSet;
import java.util.List;

/// What each rule can begin with, so that a rule that cannot match is not tried.
final class Reach {

  private final BitSet[] words;
  private final int[] categories;
  private final boolean[] canBeEmpty;
  private final boolean[] done;
  private final List<Grammar.Rule> rules;
  private final int wordCount;

  Reach(int wordCount, List<Grammar.Rule> rules) {
    this.wordCount = wordCount;
    this.rules = rules;
    this.words = new BitSet[rules.size()];
    this.categories = new int[rules.size()];
    this.canBeEmpty = new boolean[rules.size()];
    this.done = new boolean[rules.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      rule(rule);
    }
  }

  /// Whether `rule` can begin with this word or one of these categories of names.
  boolean canBegin(int rule, int word, int categoriesHere) {
    return (categories[rule] & categoriesHere) != 0 || (word >= 0 && words[rule].get(word));
  }

  boolean canBeEmpty(int rule) {
    return canBeEmpty[rule];
  }

  private void rule(int rule) {
    if (done[rule]) {
      return;
    }
    done[rule] = true;
    words[rule] = new BitSet(wordCount);
    for (Grammar.Alternative alternative : rules.get(rule).alternatives()) {
      canBeEmpty[rule] |= add(alternative.pattern(), rule);
    }
  }

  /// Adds what `pattern` can begin with to `rule`; answers whether it can be empty.
  private boolean add(Expression pattern, int rule) {
    return switch (pattern) {
      case Expression.Word(int id) -> {
        words[rule].set(id);
        yield false;
      }
      case Expression.Terminal(int category, String _) -> {
        categories[rule] |= 1 << category;
        yield false;
      }
      case Expression.Rule(int other, String _) -> {
        rule(other);
        words[rule].or(words[other]);
        categories[rule] |= categories[other];
        yield canBeEmpty[other];
      }
      case Expression.Sequence(var parts) -> {
        boolean empty = true;
        for (int at = 0; empty && at < parts.size(); at++) {
          empty = add(parts.get(at), rule);
        }
        yield empty;
      }
      case Expression.Choice(var parts) -> {
        boolean empty = false;
        for (Expression part : parts) {
          empty |= add(part, rule);
        }
        yield empty;
      }
      case Expression.Maybe(var part) -> {
        add(part, rule);
        yield true;
      }
      case Expression.Many(var part) -> add(part, rule);
    };
  }
}
