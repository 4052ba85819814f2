package org.opsonin.criteria;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Node;

/// Reads the parts criteria are made of: ids, ages, thresholds, whole numbers, named choices.
///
/// Whatever is not understood is reported with its place and answered empty.
record CriterionFields(Consumer<Problem> problems) {

  Optional<Period> period(Node node, String text) {
    Optional<Quantity> quantity = Quantity.parse(text);
    Optional<Period> period =
        quantity.flatMap(
            given -> {
              int count = given.value().intValue();
              return switch (given.unit()) {
                case "a" -> Optional.of(Period.ofYears(count));
                case "mo" -> Optional.of(Period.ofMonths(count));
                case "d" -> Optional.of(Period.ofDays(count));
                default -> Optional.<Period>empty();
              };
            });
    return period.isPresent()
        ? period
        : refuse(node, "an age that is none", "\"18 a\", \"6 mo\" or \"30 d\"");
  }

  /// "25 years or younger" is below 26 years; "6 months or younger" is below 7 months.
  static Period next(Period age) {
    if (age.getYears() > 0) {
      return age.plusYears(1);
    }
    return age.getMonths() > 0 ? age.plusMonths(1) : age.plusDays(1);
  }

  Optional<Threshold> threshold(Node node) {
    for (Side side : Side.values()) {
      String key = camel(side);
      Optional<String> text = node.text(key);
      if (text.isPresent()) {
        Optional<Quantity> quantity = text.flatMap(Quantity::parse);
        return quantity.isPresent()
            ? quantity.map(bound -> new Threshold(side, bound))
            : refuseAs("KB-014", node, "`" + key + "` has no unit", "a quantity such as \"1 %\"");
      }
    }
    return refuse(node, "no threshold", "atLeast, above, atMost or below");
  }

  static String camel(Side side) {
    return switch (side) {
      case AT_LEAST -> "atLeast";
      case ABOVE -> "above";
      case AT_MOST -> "atMost";
      case BELOW -> "below";
    };
  }

  /// A bound without a unit.
  record WholeBound(Side side, int number) {}

  Optional<WholeBound> wholeBound(Node node) {
    for (Side side : Side.values()) {
      Optional<Node> bound = node.get(camel(side));
      if (bound.isPresent()) {
        return number(bound.get()).map(number -> new WholeBound(side, number));
      }
    }
    return refuse(node, "no bound", "atLeast, above, atMost or below");
  }

  Optional<String> one(Node node, Predicate<String> isKnown, String what) {
    List<String> texts = node.asTexts();
    return texts.size() == 1 && known(node, texts, isKnown, what)
        ? Optional.of(texts.getFirst())
        : Optional.empty();
  }

  Optional<String> field(Node node, String key, Predicate<String> isKnown) {
    return node.required(key, problems).filter(id -> known(node, List.of(id), isKnown, key));
  }

  boolean known(Node node, List<String> ids, Predicate<String> isKnown, String what) {
    boolean all = true;
    for (String id : ids) {
      if (!isKnown.test(id)) {
        problems.accept(
            new Problem(
                "KB-023",
                node.where(),
                what + " `" + id + "` is not defined",
                "a defined " + what));
        all = false;
      }
    }
    return all;
  }

  <T extends Enum<T>> Optional<List<T>> enums(Node node, Class<T> kind) {
    var found = new ArrayList<T>();
    for (String text : node.asTexts()) {
      Optional<T> constant = constant(text, kind);
      if (constant.isEmpty()) {
        return refuse(node, "`" + text + "` is not known here", "one of " + words(kind));
      }
      found.add(constant.get());
    }
    return found.isEmpty() ? refuse(node, "nothing", "one of " + words(kind)) : Optional.of(found);
  }

  private static <T extends Enum<T>> Optional<T> constant(String text, Class<T> kind) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return List.of(kind.getEnumConstants()).stream()
        .filter(constant -> constant.name().equals(name))
        .findFirst();
  }

  private static <T extends Enum<T>> List<String> words(Class<T> kind) {
    Function<T, String> word =
        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return List.of(kind.getEnumConstants()).stream().map(word).toList();
  }

  static Optional<List<String>> upper(List<String> texts) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
  }

  Optional<Integer> number(Node node) {
    if (node instanceof Node.Text(var at, var value) && value.matches("\\d{1,6}")) {
      return Optional.of(Integer.parseInt(value));
    }
    return refuse(node, "no whole number", "a whole number");
  }

  OptionalInt integer(Node node, String key) {
    return node.get(key).flatMap(this::number).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  <T> Optional<T> refuse(Node node, String found, String expected) {
    return refuseAs("KB-020", node, found, expected);
  }

  <T> Optional<T> refuseAs(String code, Node node, String found, String expected) {
    problems.accept(new Problem(code, node.where(), found, expected));
    return Optional.empty();
  }
}
