package org.opsonin.toxicity.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.triage.TriageRules.Bound;

/// Reads limits and holds them against their bounds.
final class ThresholdsReader {

  /// The limits that are numbers, in the order of [Thresholds].
  static final List<String> NUMBERS =
      List.of(
          "sentinelRed",
          "sentinelAmber",
          "otherAmber",
          "sentinelRise",
          "otherRise",
          "riseTo",
          "quietAfterSeen",
          "quietWithinDays");

  private static final int LONGEST = 2;

  private ThresholdsReader() {}

  /// The limits under `node`; empty if one is wrong, or missing where there is no `base`.
  static Optional<Thresholds> read(
      String name,
      Node node,
      Optional<Thresholds> base,
      Map<String, Bound> bounds,
      Consumer<Problem> problems) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    boolean isWhole = true;
    for (String key : NUMBERS) {
      Optional<Integer> number =
          node.get(key).isPresent()
              ? bounded(key, node, bounds, problems)
              : base.map(limits -> limits(limits, key));
      isWhole &= number.isPresent();
      number.ifPresent(value -> numbers.put(key, value));
    }
    Optional<Boolean> onlyIfNew = presence(node, base, problems);
    if (!isWhole || onlyIfNew.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Thresholds(
            name,
            of(numbers, "sentinelRed"),
            of(numbers, "sentinelAmber"),
            of(numbers, "otherAmber"),
            of(numbers, "sentinelRise"),
            of(numbers, "otherRise"),
            of(numbers, "riseTo"),
            onlyIfNew.get(),
            of(numbers, "quietAfterSeen"),
            of(numbers, "quietWithinDays"),
            base.map(Thresholds::moreSentinels).orElse(new TreeSet<>())));
  }

  private static int of(Map<String, Integer> numbers, String key) {
    return numbers.getOrDefault(key, 0);
  }

  private static int limits(Thresholds limits, String key) {
    return switch (key) {
      case "sentinelRed" -> limits.sentinelRed();
      case "sentinelAmber" -> limits.sentinelAmber();
      case "otherAmber" -> limits.otherAmber();
      case "sentinelRise" -> limits.sentinelRise();
      case "otherRise" -> limits.otherRise();
      case "riseTo" -> limits.riseTo();
      case "quietAfterSeen" -> limits.quietAfterSeen();
      case "quietWithinDays" -> limits.quietWithinDays();
      default -> throw new IllegalArgumentException("no such limit: " + key);
    };
  }

  private static Optional<Integer> bounded(
      String key, Node node, Map<String, Bound> bounds, Consumer<Problem> problems) {
    Bound bound = bounds.get(key);
    if (bound == null) {
      throw new IllegalStateException("the knowledge lacks bounds of a limit");
    }
    Optional<Integer> number =
        node.text(key)
            .flatMap(ThresholdsReader::number)
            .filter(value -> value >= bound.atLeast() && value <= bound.atMost());
    if (number.isEmpty()) {
      problems.accept(
          new Problem(
              "TRI-012",
              node.get(key).orElse(node).where(),
              "`" + key + "` is out of bounds, or no whole number",
              "%d to %d: %s".formatted(bound.atLeast(), bound.atMost(), bound.entry().claim())));
    }
    return number;
  }

  private static Optional<Boolean> presence(
      Node node, Optional<Thresholds> base, Consumer<Problem> problems) {
    if (node.get("presence").isEmpty() && base.isPresent()) {
      return base.map(Thresholds::presentOnlyIfNew);
    }
    Optional<String> word = node.text("presence").filter(List.of("always", "new")::contains);
    if (word.isEmpty()) {
      problems.accept(
          new Problem(
              "TRI-013",
              node.get("presence").orElse(node).where(),
              "`presence` is not understood",
              "always or new"));
    }
    return word.map("new"::equals);
  }

  /// A whole number of one or two digits.
  static Optional<Integer> number(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    return isNumber ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
