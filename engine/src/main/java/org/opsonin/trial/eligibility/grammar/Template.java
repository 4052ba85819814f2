package org.opsonin.trial.eligibility.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Node;

/// What a pattern means, with holes for what was captured.
///
/// `$x` stands for what was captured as x, several captures in a list side by side; inside a longer
/// text it is put in, `$x*$y` multiplied. A field whose hole is empty is left out. `...: $x` puts
/// in
/// the fields of x. `each: {x: form}` is the form once for every x.
final class Template {

  private static final String SPREAD = "...";
  private static final String EACH = "each";

  private Template() {}

  /// `form` with its holes filled; empty if it is nothing but an empty hole.
  static Optional<Node> fill(Node form, Map<String, List<Node>> captured) {
    return switch (form) {
      case Node.Text text -> text(text, captured);
      case Node.Sequence(var at, var items) -> Optional.of(sequence(at, items, captured));
      case Node.Mapping mapping -> mapping(mapping, captured);
    };
  }

  private static Optional<Node> text(Node.Text form, Map<String, List<Node>> captured) {
    String value = form.value();
    if (value.indexOf('$') < 0) {
      return Optional.of(form);
    }
    if (isHole(value)) {
      List<Node> all = captured.getOrDefault(value.substring(1), List.of());
      return all.isEmpty()
          ? Optional.empty()
          : Optional.of(all.size() == 1 ? all.getFirst() : new Node.Sequence(form.at(), all));
    }
    var words = new ArrayList<String>();
    for (String word : value.split(" ", -1)) {
      Optional<String> filled = word(word, captured);
      if (filled.isEmpty()) {
        return Optional.empty();
      }
      words.add(filled.get());
    }
    return Optional.of(new Node.Text(form.at(), String.join(" ", words)));
  }

  private static boolean isHole(String value) {
    return value.startsWith("$")
        && value.chars().skip(1).allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  private static Optional<String> word(String word, Map<String, List<Node>> captured) {
    if (word.indexOf('*') > 0 && word.startsWith("$")) {
      BigDecimal product = BigDecimal.ONE;
      for (String factor : word.split("\\*", -1)) {
        Optional<BigDecimal> number = hole(factor, captured).flatMap(Template::number);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        product = product.multiply(number.get());
      }
      return Optional.of(plain(product));
    }
    return hole(word, captured);
  }

  private static Optional<String> hole(String word, Map<String, List<Node>> captured) {
    if (!word.startsWith("$")) {
      return Optional.of(word);
    }
    return captured.getOrDefault(word.substring(1), List.of()).stream()
        .findFirst()
        .flatMap(node -> node.asTexts().stream().findFirst());
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Node sequence(Node.Place at, List<Node> items, Map<String, List<Node>> captured) {
    var filled = new ArrayList<Node>();
    for (Node item : items) {
      Optional<Node> one = fill(item, captured);
      boolean isSpliced = item instanceof Node.Text || item.get(EACH).isPresent();
      one.ifPresent(node -> filled.addAll(isSpliced ? node.asItems() : List.of(node)));
    }
    return new Node.Sequence(at, filled);
  }

  private static Optional<Node> mapping(Node.Mapping form, Map<String, List<Node>> captured) {
    Optional<Node> each = form.get(EACH);
    if (each.isPresent()) {
      return Optional.of(each(each.get(), captured));
    }
    var fields = new LinkedHashMap<String, Node>();
    for (var field : form.fields().entrySet()) {
      Optional<Node> value = fill(field.getValue(), captured);
      if (value.isPresent() && field.getKey().equals(SPREAD)) {
        if (value.get() instanceof Node.Mapping(var at, var more)) {
          more.forEach(fields::putIfAbsent);
        }
      } else {
        value.ifPresent(node -> fields.put(field.getKey(), node));
      }
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(new Node.Mapping(form.at(), fields));
  }

  private static Node each(Node form, Map<String, List<Node>> captured) {
    String variable = form.keys().getFirst();
    Node inner = form.get(variable).orElseThrow();
    var all = new ArrayList<Node>();
    for (Node one : captured.getOrDefault(variable, List.of())) {
      for (Node item : one.asItems()) {
        var with = new LinkedHashMap<>(captured);
        with.put(variable, List.of(item));
        fill(inner, with).ifPresent(all::add);
      }
    }
    return new Node.Sequence(form.at(), all);
  }
}
