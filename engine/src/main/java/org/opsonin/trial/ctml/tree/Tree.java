package org.opsonin.trial.ctml.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON or YAML document whose values keep their type and their line: in CTML `exon: 19` and
/// `exon: "19"` ask for different things.
public sealed interface Tree {

  /// Line in the file, from 1; 0 where the document did not come from a text.
  int line();

  /// Keys with values, in the order written.
  record Mapping(int line, Map<String, Tree> fields) implements Tree {
    public Mapping {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// Several values.
  record Sequence(int line, List<Tree> items) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A text.
  record Text(int line, String value) implements Tree {}

  /// A number.
  record Amount(int line, BigDecimal value) implements Tree {}

  /// True or false.
  record Flag(int line, boolean value) implements Tree {}

  /// The value `null`.
  record Nothing(int line) implements Tree {}

  /// The value under `key`; empty if there is none or this is no mapping.
  default Optional<Tree> get(String key) {
    return this instanceof Mapping mapping
        ? Optional.ofNullable(mapping.fields().get(key))
        : Optional.empty();
  }

  /// The text under `key`; a number counts as a text, anything else does not.
  default Optional<String> text(String key) {
    return get(key).flatMap(Tree::asText);
  }

  /// This text, or this number as written; empty for anything else.
  default Optional<String> asText() {
    return switch (this) {
      case Text text -> Optional.of(text.value());
      case Amount amount -> Optional.of(amount.value().toPlainString());
      case Mapping _, Sequence _, Flag _, Nothing _ -> Optional.empty();
    };
  }

  /// The items of the list under `key`; none if there is no list.
  default List<Tree> items(String key) {
    return get(key).map(Tree::items).orElse(List.of());
  }

  /// The items of this list; none if this is no list.
  default List<Tree> items() {
    return this instanceof Sequence sequence ? sequence.items() : List.of();
  }

  /// What this is, for the words of a problem.
  default String kind() {
    return switch (this) {
      case Mapping _ -> "an object";
      case Sequence _ -> "a list";
      case Text _ -> "a text";
      case Amount _ -> "a number";
      case Flag _ -> "true or false";
      case Nothing _ -> "null";
    };
  }

  /// A tree of what another reader made: maps, lists, texts, numbers, booleans and null.
  ///
  /// @throws IllegalArgumentException for a value of another class, or nesting beyond
  ///     [TreeReader#DEEPEST] levels
  static Tree of(Object value) {
    return of(value, 0);
  }

  private static Tree of(Object value, int depth) {
    if (depth > TreeReader.DEEPEST) {
      throw new IllegalArgumentException("nested beyond " + TreeReader.DEEPEST + " levels");
    }
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Tree> fields = new LinkedHashMap<>();
        map.forEach((key, inner) -> fields.put(String.valueOf(key), orNothing(inner, depth)));
        yield new Mapping(0, fields);
      }
      case List<?> list -> {
        var items = new ArrayList<Tree>();
        list.forEach(inner -> items.add(orNothing(inner, depth)));
        yield new Sequence(0, items);
      }
      case String text -> new Text(0, text);
      case Boolean flag -> new Flag(0, flag);
      case BigDecimal number -> new Amount(0, number);
      case Number number -> new Amount(0, new BigDecimal(number.toString()));
      default -> throw new IllegalArgumentException("no tree of " + value.getClass());
    };
  }

  private static Tree orNothing(@org.jspecify.annotations.Nullable Object value, int depth) {
    return value == null ? new Nothing(0) : of(value, depth + 1);
  }
}
