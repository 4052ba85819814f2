package org.opsonin.criteria.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definition;
import org.opsonin.criteria.Definitions;

/// All distinct questions as one graph without circles: a question that a hundred trials ask is one
/// node. Terms come before what is made of them.
final class Graph {

  private final Definitions definitions;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  Graph(Definitions definitions) {
    this.definitions = definitions;
  }

  /// A node's identity: its fold and the nodes below it.
  private record Shape(Node.Fold fold, List<Integer> terms) {}

  /// The number of the node for `criterion`; a new one only if nobody has asked it before.
  ///
  /// @throws IllegalArgumentException if it names a concept that is not defined
  int add(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf(var terms) -> add(Node.Fold.ALL, criterion, terms);
      case Criterion.AnyOf(var terms) -> add(Node.Fold.ANY, criterion, terms);
      case Criterion.Not(var term) -> add(Node.Fold.NOT, criterion, List.of(term));
      case Criterion.NotKnown(var term) -> add(Node.Fold.NOT_KNOWN, criterion, List.of(term));
      case Criterion.Concept(var id) -> concept(criterion, id);
      case Criterion.Leaf leaf -> put(leaf, Node.Fold.LEAF, leaf, new int[0]);
    };
  }

  private int add(Node.Fold fold, Criterion criterion, List<Criterion> terms) {
    int[] numbersBelow = terms.stream().mapToInt(this::add).toArray();
    return put(shape(fold, numbersBelow), fold, criterion, numbersBelow);
  }

  private int concept(Criterion criterion, String id) {
    Integer known = numbers.get(criterion);
    if (known != null) {
      return known;
    }
    Definition definition =
        definitions
            .find(id)
            .orElseThrow(() -> new IllegalArgumentException("no concept is called " + id));
    int[] sides = {add(definition.met()), add(definition.notMet())};
    return put(criterion, Node.Fold.CONCEPT, criterion, sides);
  }

  private static Shape shape(Node.Fold fold, int[] terms) {
    return new Shape(fold, Arrays.stream(terms).boxed().toList());
  }

  private int put(Object key, Node.Fold fold, Criterion criterion, int[] terms) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    nodes.add(new Node(fold, criterion, terms));
    numbers.put(key, nodes.size() - 1);
    return nodes.size() - 1;
  }

  Node[] nodes() {
    return nodes.toArray(Node[]::new);
  }
}
