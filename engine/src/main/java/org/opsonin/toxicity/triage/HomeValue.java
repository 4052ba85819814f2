package org.opsonin.toxicity.triage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.triage.Outcome.Advice;
import org.opsonin.toxicity.triage.SelfReport.Measurement;

/// How a value measured at home is read.
///
/// @param analyte id of what is measured
/// @param names what else a report may call it: LOINC codes and names, in lower case, with blanks
/// @param unitWords UCUM codes of what people type
/// @param offset for a unit that does not begin at zero
/// @param lowest least value a living person has
/// @param highest greatest value a living person has
record HomeValue(
    String analyte,
    Set<String> names,
    Map<String, String> unitWords,
    Optional<Offset> offset,
    Quantity lowest,
    Quantity highest) {

  /// A value in `unit` is `(value - minus) * times / over` in `to`.
  record Offset(String unit, BigDecimal minus, BigDecimal times, BigDecimal over, String to) {}

  /// A limit of a value measured at home.
  ///
  /// @param limit inclusive if `isBelow` is false, exclusive if true
  /// @param isBelow whether values under the limit count, not those from it on
  /// @param onlyAfterCells whether it counts only where cell therapy or a T-cell engager was given
  ///     or
  ///     may have been
  record Limit(
      HomeValue value,
      Quantity limit,
      boolean isBelow,
      boolean onlyAfterCells,
      Level level,
      Advice advice,
      Entry entry) {

    /// Whether the value is past the limit; empty if it cannot be compared or no living person has
    /// it.
    Optional<Boolean> isPast(Measurement measured) {
      return value
          .read(measured.value())
          .flatMap(read -> read.compare(limit))
          .map(order -> isBelow ? order < 0 : order >= 0);
    }
  }

  HomeValue {
    names = Collections.unmodifiableSet(new TreeSet<>(names));
    unitWords = Collections.unmodifiableMap(new LinkedHashMap<>(unitWords));
  }

  /// How the knowledge says an analyte is read; empty if its bounds are not known.
  static Optional<HomeValue> of(String analyte, Knowledge knowledge) {
    Optional<Node> known = knowledge.find("analyte", analyte).map(Entry::body);
    Optional<Node> plausible = known.flatMap(body -> body.get("plausible"));
    Optional<Quantity> lowest = plausible.flatMap(node -> quantity(node, "atLeast"));
    Optional<Quantity> highest = plausible.flatMap(node -> quantity(node, "atMost"));
    if (lowest.isEmpty() || highest.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> typed = knowledge.find("triage-analyte", analyte).map(entry -> entry.body());
    Map<String, String> unitWords = new LinkedHashMap<>();
    typed
        .flatMap(node -> node.get("unitWords"))
        .ifPresent(
            words ->
                words
                    .keys()
                    .forEach(word -> words.text(word).ifPresent(to -> unitWords.put(word, to))));
    return Optional.of(
        new HomeValue(
            analyte,
            known.map(HomeValue::names).orElse(Set.of()),
            unitWords,
            typed.flatMap(node -> node.get("offset")).flatMap(HomeValue::offset),
            lowest.get(),
            highest.get()));
  }

  private static Set<String> names(Node body) {
    return Stream.concat(body.texts("loinc").stream(), body.texts("text").stream())
        .map(HomeValue::plain)
        .collect(Collectors.toSet());
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  /// Whether a report means this analyte by `name`.
  boolean isCalled(String name) {
    return plain(analyte).equals(plain(name)) || names.contains(plain(name));
  }

  private static Optional<Offset> offset(Node node) {
    Optional<String> unit = node.text("unit");
    Optional<BigDecimal> minus = number(node, "minus");
    Optional<BigDecimal> times = number(node, "times");
    Optional<BigDecimal> over = number(node, "over").filter(value -> value.signum() != 0);
    Optional<String> to = node.text("to");
    return unit.isPresent()
            && minus.isPresent()
            && times.isPresent()
            && over.isPresent()
            && to.isPresent()
        ? Optional.of(new Offset(unit.get(), minus.get(), times.get(), over.get(), to.get()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(Node node, String key) {
    return quantity(node, key).map(Quantity::value);
  }

  static Optional<Quantity> quantity(Node node, String key) {
    return node.text(key).flatMap(text -> Quantity.parse(text.contains(" ") ? text : text + " 1"));
  }

  /// The value in a unit limits are compared in; empty if no living person has it.
  Optional<Quantity> read(Quantity typed) {
    String unit = unitWords.getOrDefault(typed.unit(), typed.unit());
    Quantity value =
        offset
            .filter(step -> step.unit().equals(unit))
            .map(step -> moved(typed.value(), step))
            .orElseGet(() -> new Quantity(typed.value(), unit));
    return Optional.of(value)
        .filter(read -> read.compare(lowest).filter(order -> order >= 0).isPresent())
        .filter(read -> read.compare(highest).filter(order -> order <= 0).isPresent());
  }

  private static Quantity moved(BigDecimal value, Offset step) {
    BigDecimal moved =
        value
            .subtract(step.minus())
            .multiply(step.times())
            .divide(step.over(), MathContext.DECIMAL64);
    return new Quantity(moved, step.to());
  }
}
