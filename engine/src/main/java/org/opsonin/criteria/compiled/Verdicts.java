package org.opsonin.criteria.compiled;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Evaluator;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;

/// The answers of all lists for one chart. Explanations are worked out when asked for, once for
/// each
/// distinct question. Not for several threads at once.
public final class Verdicts {

  private final CompiledCriteria criteria;
  private final Evaluator.OnChart chart;
  private final byte[] answers;
  private final long[] tallies;
  private final long[] touched;
  private final Map<Integer, Explanation> explanations = new HashMap<>();

  Verdicts(CompiledCriteria criteria, Evaluator.OnChart chart) {
    this.criteria = criteria;
    this.chart = chart;
    this.answers = criteria.silent.clone();
    this.tallies = criteria.silentTallies.clone();
    this.touched = new long[(answers.length >> 6) + 1];
  }

  void ask(int[] leaves) {
    for (int leaf : leaves) {
      ask(leaf);
    }
  }

  void ask(BitSet leaves) {
    for (int leaf = leaves.nextSetBit(0); leaf >= 0; leaf = leaves.nextSetBit(leaf + 1)) {
      ask(leaf);
    }
  }

  private void ask(int leaf) {
    set(leaf, Node.code(chart.truth(criteria.leaf(leaf))));
  }

  /// @param given four times the leaf plus the answer
  void take(int[] given) {
    for (int packed : given) {
      set(packed >> 2, (byte) (packed & 3));
    }
  }

  private void set(int node, byte answer) {
    byte before = answers[node];
    if (before == answer) {
      return;
    }
    answers[node] = answer;
    for (int parent : criteria.above[node]) {
      touched[parent >> 6] |= 1L << parent;
    }
    long change = Tally.of(answer) - Tally.of(before);
    for (int list : criteria.listsOf[node]) {
      tallies[list] += change;
    }
  }

  /// Works out what is made of the leaves that were set, terms before what is made of them.
  void fold() {
    for (int word = 0; word < touched.length; word++) {
      while (touched[word] != 0) {
        int node = (word << 6) + Long.numberOfTrailingZeros(touched[word]);
        touched[word] &= touched[word] - 1;
        byte answer = criteria.nodes[node].fold(answers);
        set(node, answer == Node.BOTH ? weighed(node) : answer);
      }
    }
  }

  private byte weighed(int concept) {
    return Node.code(chart.explain(criteria.nodes[concept].criterion).truth());
  }

  /// Whether every term of a list is met.
  ///
  /// @param list position among the lists, from 0
  public Truth of(int list) {
    return Tally.truth(tallies[list]);
  }

  /// How many terms a list has.
  public int terms(int list) {
    return criteria.lists[list].length;
  }

  /// How many terms of a list are met.
  public int met(int list) {
    return criteria.lists[list].length - notMet(list) - unknown(list);
  }

  public int notMet(int list) {
    return Tally.notMet(tallies[list]);
  }

  public int unknown(int list) {
    return Tally.unknown(tallies[list]);
  }

  /// The truth of one term of a list.
  ///
  /// @param term position in the list, from 0
  public Truth of(int list, int term) {
    return Node.truth(answers[criteria.lists[list][term]]);
  }

  /// Why a term has the truth it has.
  public Explanation explain(int list, int term) {
    return explanations.computeIfAbsent(
        criteria.lists[list][term], node -> chart.explain(criteria.nodes[node].criterion));
  }

  /// The criterion of a term, the same object for all lists that ask it.
  public Criterion criterion(int list, int term) {
    return criteria.nodes[criteria.lists[list][term]].criterion;
  }
}
