package org.opsonin.trial.ctml.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts values together into documents on a stack of its own, so that no nesting overflows the
/// machine's.
final class TreeBuilder {

  private final TreeReader.Repeated repeated;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Tree> documents = new ArrayList<>();

  TreeBuilder(TreeReader.Repeated repeated) {
    this.repeated = repeated;
  }

  /// Whether one more level may be opened.
  boolean hasRoom() {
    return open.size() < TreeReader.DEEPEST;
  }

  boolean isInside() {
    return !open.isEmpty();
  }

  /// Whether the next value stands in an object and has no key yet.
  boolean awaitsKey() {
    return !open.isEmpty() && open.peek().isMapping && open.peek().key.isEmpty();
  }

  boolean isInMapping() {
    return !open.isEmpty() && open.peek().isMapping;
  }

  void openMapping(int line) {
    open.push(new Open(line, true));
  }

  void openSequence(int line) {
    open.push(new Open(line, false));
  }

  void key(String key) {
    open.element().key = Optional.of(key);
  }

  void close() {
    Open done = open.pop();
    value(
        done.isMapping
            ? new Tree.Mapping(done.line, done.fields)
            : new Tree.Sequence(done.line, done.items));
  }

  void value(Tree tree) {
    if (open.isEmpty()) {
      documents.add(tree);
      return;
    }
    Open into = open.element();
    if (!into.isMapping) {
      into.items.add(tree);
      return;
    }
    String key = into.key.orElse("");
    into.key = Optional.empty();
    if (into.fields.put(key, tree) != null) {
      repeated.accept(key, tree.line());
    }
  }

  List<Tree> documents() {
    return List.copyOf(documents);
  }

  private static final class Open {
    private final int line;
    private final boolean isMapping;
    private final Map<String, Tree> fields = new LinkedHashMap<>();
    private final List<Tree> items = new ArrayList<>();
    private Optional<String> key = Optional.empty();

    Open(int line, boolean isMapping) {
      this.line = line;
      this.isMapping = isMapping;
    }
  }
}
