package org.opsonin.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;

/// A place in a knowledge file: a map, a list or a text, which knows its file and line.
///
/// Asking it for what it is not reports a problem and answers empty, so that a reader can go on and
/// list everything that is wrong in one pass.
public sealed interface Node {

  /// File and line.
  Place at();

  /// File and line in words, `tumour/lung.yaml:12`.
  default String where() {
    return at().toString();
  }

  /// A line of a file.
  record Place(String path, int line) {
    @Override
    public String toString() {
      return path + ":" + line;
    }
  }

  /// Keys with values, in the order written.
  record Mapping(Place at, Map<String, Node> fields) implements Node {
    public Mapping {
      fields = new LinkedHashMap<>(fields);
    }
  }

  /// Several values.
  record Sequence(Place at, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// One value, as written.
  record Text(Place at, String value) implements Node {}

  /// The value under `key`; empty if there is none or this is no map.
  default Optional<Node> get(String key) {
    return this instanceof Mapping(var at, var fields)
        ? Optional.ofNullable(fields.get(key))
        : Optional.empty();
  }

  /// The text under `key`; empty if absent.
  default Optional<String> text(String key) {
    return get(key)
        .flatMap(node -> node instanceof Text text ? Optional.of(text.value()) : Optional.empty());
  }

  /// The texts under `key`, where one text counts as a list of one; empty if absent.
  default List<String> texts(String key) {
    return get(key).map(Node::asTexts).orElse(List.of());
  }

  /// The values under `key`, where one value counts as a list of one; empty if absent.
  default List<Node> items(String key) {
    return get(key).map(Node::asItems).orElse(List.of());
  }

  /// This node's items, or itself where it is not a list.
  default List<Node> asItems() {
    return this instanceof Sequence(var at, var items) ? items : List.of(this);
  }

  /// This node's texts, or its one text.
  default List<String> asTexts() {
    var texts = new ArrayList<String>();
    for (Node item : asItems()) {
      if (item instanceof Text(var at, var value)) {
        texts.add(value);
      }
    }
    return List.copyOf(texts);
  }

  /// The keys, in the order written; empty if this is no map.
  default List<String> keys() {
    return this instanceof Mapping(var at, var fields) ? List.copyOf(fields.keySet()) : List.of();
  }

  /// Whether `key` is present and true.
  default boolean isTrue(String key) {
    return text(key).map("true"::equals).orElse(false);
  }

  /// The text under `key`, or a problem if there is none.
  default Optional<String> required(String key, Consumer<Problem> problems) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      problems.accept(
          new Problem("KB-002", where(), "`" + key + "` is missing", "a text under `" + key + "`"));
    }
    return text;
  }

  /// Reports every key that is not in `known`.
  default void onlyKnows(List<String> known, Consumer<Problem> problems) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        problems.accept(
            new Problem(
                "KB-003",
                get(key).orElse(this).where(),
                "`" + key + "` is not a field here",
                "one of " + String.join(", ", known)));
      }
    }
  }
}
