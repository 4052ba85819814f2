package org.opsonin.trial.ctml.matchminer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.tree.Tree;

/// The graph MatchMiner makes of a match tree. A sample matches if it meets all criteria on one way
/// from the first node to a last one.
///
/// The order in which the tree is taken apart decides how two alternatives within one conjunction
/// are chained, and for some deep trees the graph says less than the tree: it is built in the
/// engine's order for that reason. Every edge leads to a node of a higher number.
final class MatchGraph {

  /// One node: criteria that must all be met, and where to go on.
  static final class Node {
    private final boolean isAnd;
    private final List<Tree.Mapping> criteria = new ArrayList<>();
    private final SortedSet<Integer> next = new TreeSet<>();
    private int firstOr = -1;

    Node(boolean isAnd) {
      this.isAnd = isAnd;
    }

    List<Tree.Mapping> criteria() {
      return criteria;
    }

    SortedSet<Integer> next() {
      return next;
    }
  }

  private static final long MOST_WORK = 20_000_000;

  private record Waiting(int parent, Tree.Mapping values) {}

  private final Reporter reporter;
  private final List<Node> nodes = new ArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long work;
  private boolean broken;

  private MatchGraph(Reporter reporter) {
    this.reporter = reporter;
  }

  /// The graph of a match tree; empty if the engine would fail on its shape, which is reported.
  static Optional<List<Node>> of(Tree match, Reporter reporter) {
    var graph = new MatchGraph(reporter);
    graph.nodes.add(new Node(true));
    for (Tree.Mapping item : graph.objects(match, "match")) {
      if (item.fields().keySet().stream().anyMatch(key -> key.startsWith("or"))) {
        graph.waiting.addFirst(new Waiting(0, item));
      } else {
        graph.waiting.addLast(new Waiting(0, item));
      }
    }
    while (!graph.broken && !graph.waiting.isEmpty()) {
      Waiting now = graph.waiting.removeLast();
      now.values().fields().forEach((label, value) -> graph.take(now, label, value));
    }
    return graph.broken ? Optional.empty() : Optional.of(graph.nodes);
  }

  private void take(Waiting now, String label, Tree value) {
    if (broken) {
      return;
    }
    if (label.startsWith("and")) {
      and(now.parent(), label, value);
    } else if (label.startsWith("or")) {
      or(now.parent(), label, value);
    } else {
      criterion(now);
    }
  }

  private void and(int parent, String label, Tree value) {
    boolean inAnd = nodes.get(parent).isAnd;
    int into = inAnd ? parent : nodes.size();
    var criteria = new ArrayList<Tree.Mapping>();
    for (Tree.Mapping item : objects(value, label)) {
      item.fields()
          .forEach(
              (inner, its) -> {
                var one = new Tree.Mapping(item.line(), Map.of(inner, its));
                if (inner.startsWith("or")) {
                  waiting.addFirst(new Waiting(into, one));
                } else if (inner.startsWith("and")) {
                  waiting.addLast(new Waiting(into, one));
                } else {
                  criteria.add(one);
                }
              });
    }
    if (!inAnd) {
      nodes.add(new Node(true));
      nodes.get(parent).next.add(into);
    }
    nodes.get(into).criteria.addAll(criteria);
  }

  private void or(int parent, String label, Tree value) {
    int id = nodes.size();
    nodes.add(new Node(false));
    objects(value, label).forEach(item -> waiting.addLast(new Waiting(id, item)));
    Node above = nodes.get(parent);
    if (!above.isAnd) {
      above.next.add(id);
    } else if (above.firstOr < 0) {
      above.next.add(id);
      above.firstOr = id;
    } else {
      BitSet below = descendants(above.firstOr);
      if (work > MOST_WORK) {
        refuse("CTML-002", value, "more alternatives than can be chained", "a smaller match tree");
        return;
      }
      below.stream()
          .filter(node -> nodes.get(node).next.isEmpty())
          .forEach(last -> nodes.get(last).next.add(id));
    }
  }

  private BitSet descendants(int from) {
    var reached = new BitSet();
    var open = new ArrayDeque<Integer>();
    open.add(from);
    while (!open.isEmpty()) {
      for (int next : nodes.get(open.remove()).next) {
        work++;
        if (!reached.get(next)) {
          reached.set(next);
          open.add(next);
        }
      }
    }
    return reached;
  }

  private void criterion(Waiting now) {
    Node parent = nodes.get(now.parent());
    if (parent.isAnd) {
      parent.criteria.add(now.values());
    } else {
      parent.next.add(nodes.size());
      var node = new Node(true);
      node.criteria.add(now.values());
      nodes.add(node);
    }
  }

  private List<Tree.Mapping> objects(Tree list, String label) {
    var objects = new ArrayList<Tree.Mapping>();
    boolean nothing = list instanceof Tree.Mapping mapping && mapping.fields().isEmpty();
    if (!(list instanceof Tree.Sequence) && !nothing) {
      refuse("CTML-005", list, Reporter.quote(label) + " is " + list.kind(), "a list of criteria");
    }
    for (Tree item : list.items()) {
      if (item instanceof Tree.Mapping mapping) {
        objects.add(mapping);
      } else {
        refuse(
            "CTML-005",
            item,
            "an item of " + Reporter.quote(label) + " is " + item.kind(),
            "an object");
      }
    }
    return objects;
  }

  private void refuse(String code, Tree at, String found, String expected) {
    broken = true;
    reporter.say(code, at, found, expected);
  }

  /// The numbers of nodes that can be reached from the first, itself included.
  static BitSet reachable(List<Node> nodes) {
    var reached = new BitSet();
    reached.set(0);
    for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
      nodes.get(node).next.forEach(reached::set);
    }
    return reached;
  }
}
