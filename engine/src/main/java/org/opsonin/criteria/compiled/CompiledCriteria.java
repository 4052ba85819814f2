package org.opsonin.criteria.compiled;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Person;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definitions;
import org.opsonin.criteria.Evaluator;
import org.opsonin.kernel.PartialDate;
import org.opsonin.vocabulary.Vocabulary;

/// Lists of criteria, one list a trial, ready to be held against many charts.
///
/// A list is met if every term is, not met if one is not, otherwise unknown: the truth of an
/// [Criterion.AllOf] of its terms. A list without terms is met. Immutable and safe to share between
/// threads; [#asOf(LocalDate)] gives what evaluates.
public final class CompiledCriteria {

  private static final LocalDate ANY_DAY = LocalDate.EPOCH;
  private static final Chart SILENT =
      new Chart(new Person(Optional.empty(), PartialDate.UNKNOWN, false), List.of());

  final Vocabulary vocabulary;
  final Definitions definitions;
  final Node[] nodes;

  /// For every node the nodes made of it.
  final int[][] above;

  /// The answers of a chart that says nothing.
  final byte[] silent;

  /// For every list its terms as nodes.
  final int[][] lists;

  /// For every node the lists that have it as a term, once for each time.
  final int[][] listsOf;

  /// For every list what a silent chart gives, see [Tally].
  final long[] silentTallies;

  private CompiledCriteria(
      Vocabulary vocabulary, Definitions definitions, Node[] nodes, int[][] lists) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.nodes = nodes;
    this.lists = lists;
    this.above = above(nodes);
    this.listsOf = inverse(lists, nodes.length);
    this.silent = silent(nodes, new Evaluator(vocabulary, definitions, ANY_DAY).on(SILENT));
    this.silentTallies = new long[lists.length];
    for (int list = 0; list < lists.length; list++) {
      for (int term : lists[list]) {
        silentTallies[list] += Tally.of(silent[term]);
      }
    }
  }

  /// Compiles `lists`; what is asked twice is kept once.
  ///
  /// @throws IllegalArgumentException if a criterion names a concept that is not defined
  public static CompiledCriteria of(
      List<? extends List<? extends Criterion>> lists,
      Vocabulary vocabulary,
      Definitions definitions) {
    var graph = new Graph(definitions);
    int[][] terms = new int[lists.size()][];
    for (int list = 0; list < terms.length; list++) {
      terms[list] = lists.get(list).stream().mapToInt(graph::add).toArray();
    }
    return new CompiledCriteria(vocabulary, definitions, graph.nodes(), terms);
  }

  /// What evaluates on one day; keeps what it has learned, so use one for many charts.
  public CompiledEvaluator asOf(LocalDate day) {
    return new CompiledEvaluator(this, day);
  }

  /// How many lists.
  public int size() {
    return lists.length;
  }

  /// How many distinct questions there are, those inside others included.
  public int distinct() {
    return nodes.length;
  }

  /// The question of a node that is a leaf.
  Criterion.Leaf leaf(int node) {
    return (Criterion.Leaf) nodes[node].criterion;
  }

  private static int[][] above(Node[] nodes) {
    int[][] below = new int[nodes.length][];
    for (int node = 0; node < nodes.length; node++) {
      below[node] = Arrays.stream(nodes[node].terms).distinct().toArray();
    }
    return inverse(below, nodes.length);
  }

  /// Which rows name a number, for every number below `size`; a row as often as it does.
  private static int[][] inverse(int[][] rows, int size) {
    int[] counts = new int[size];
    for (int[] row : rows) {
      for (int number : row) {
        counts[number]++;
      }
    }
    int[][] inverse = new int[size][];
    Arrays.setAll(inverse, number -> new int[counts[number]]);
    for (int row = rows.length - 1; row >= 0; row--) {
      for (int number : rows[row]) {
        inverse[number][--counts[number]] = row;
      }
    }
    return inverse;
  }

  private static byte[] silent(Node[] nodes, Evaluator.OnChart nothing) {
    byte[] answers = new byte[nodes.length];
    for (int node = 0; node < nodes.length; node++) {
      answers[node] = Node.code(nothing.explain(nodes[node].criterion).truth());
    }
    return answers;
  }
}
