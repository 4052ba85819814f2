package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;

/// The units a test is reported in, by every usual way to write them.
///
/// A unit that could be converted but is not usual for the test is not known: it is as likely a
/// mistake. Upper and lower case do not matter, because within one test they never tell units
/// apart.
final class UnitNames {

  private static final List<String> DIMENSIONLESS = List.of("1", "{INR}", "[pH]");

  private final List<Entry> analytes;
  private final Map<String, Entry> limits = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();

  /// @param analytes tests, the usual first
  UnitNames(Knowledge knowledge, List<Entry> analytes) {
    this.analytes = List.copyOf(analytes);
    for (Entry limit : knowledge.ofKind("normal-limit")) {
      limits.put(limit.body().text("analyte").orElse(""), limit);
    }
    for (Entry analyte : analytes) {
      for (String unit : analyte.body().texts("units")) {
        codes.putIfAbsent(normal(unit), unit);
      }
      analyte.body().get("unitSpellings").ifPresent(this::spellings);
      String usual = analyte.body().text("unit").orElse("");
      analyte.body().texts("unitWords").forEach(word -> codes.putIfAbsent(normal(word), usual));
    }
    for (Entry code : knowledge.ofKind("chartcode")) {
      String ucum = code.body().text("ucum").orElse("");
      if (codes.containsKey(normal(ucum)) && code.body().text("role").orElse("").equals("unit")) {
        String ours = codes.getOrDefault(normal(ucum), ucum);
        code.body().texts("spellings").forEach(word -> codes.putIfAbsent(normal(word), ours));
      }
    }
  }

  private void spellings(Node node) {
    for (String word : node.keys()) {
      String ucum = node.text(word).orElse("");
      codes.putIfAbsent(normal(word), ucum);
      if (!codes.containsKey(normal(ucum))) {
        shown.put(ucum, word);
      }
    }
  }

  /// A unit as a laboratory writes it.
  String shown(String ucum) {
    return shown.getOrDefault(ucum, ucum.isEmpty() ? "1" : ucum);
  }

  /// The UCUM code of a unit as written; an empty text is the unit of a number without dimension.
  Optional<String> find(String written) {
    String exact = codes.get(written);
    if (exact != null) {
      return Optional.of(exact);
    }
    if (written.isBlank()) {
      return usual().filter(DIMENSIONLESS::contains);
    }
    return Optional.ofNullable(codes.get(normal(written)));
  }

  private Optional<String> usual() {
    return analytes.stream().flatMap(analyte -> analyte.body().text("unit").stream()).findFirst();
  }

  private static String normal(String written) {
    var plain = new StringBuilder(written.length());
    String lower = written.strip().toLowerCase(Locale.ROOT).replace("10⁹", "10*9");
    for (int at = 0; at < lower.length(); at++) {
      char letter = lower.charAt(at);
      switch (letter) {
        case 'μ', 'µ' -> plain.append('u');
        case '^' -> plain.append('*');
        case '×' -> plain.append('x');
        case ' ', '\u00a0' -> {}
        default -> plain.append(letter);
      }
    }
    String unit = plain.toString().replace("10³", "10*3").replace("mcl", "ul");
    return unit.startsWith("x10") || unit.startsWith("1/") ? unit.substring(1) : unit;
  }

  /// `amount` in `unit`, by the molar mass of the test where mass and molecules must be changed
  /// into each other; empty if it cannot be done.
  Optional<BigDecimal> convert(Quantity amount, String unit) {
    Optional<Quantity> same = amount.in(unit);
    return same.map(Quantity::value).or(() -> byMolarMass(amount, unit));
  }

  private Optional<BigDecimal> byMolarMass(Quantity amount, String unit) {
    Optional<BigDecimal> mass =
        analytes.stream()
            .flatMap(analyte -> analyte.body().text("molarMass").stream())
            .findFirst()
            .flatMap(Quantity::parse)
            .map(Quantity::value);
    if (mass.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> grams = amount.in("g/L");
    return grams.isPresent()
        ? new Quantity(grams.get().value().divide(mass.get(), MathContext.DECIMAL64), "mol/L")
            .in(unit)
            .map(Quantity::value)
        : amount
            .in("mol/L")
            .map(moles -> new Quantity(moles.value().multiply(mass.get()), "g/L"))
            .flatMap(found -> found.in(unit))
            .map(Quantity::value);
  }

  /// What a number in `unit` can be; without a unit, what it can be in any unit of the test.
  Bounds bounds(String unit) {
    return new Bounds(
        unit.isEmpty() ? Optional.empty() : range("plausible", analytes, unit),
        limits("lower", unit),
        limits("upper", unit),
        unit.isEmpty() ? Optional.empty() : amount("wholeBelow", unit).filter(this::isSame),
        unit.isEmpty() ? Optional.empty() : amount("leastCounted", unit));
  }

  private Optional<Range> limits(String end, String unit) {
    List<Entry> known =
        analytes.stream().flatMap(analyte -> Stream.ofNullable(limits.get(analyte.id()))).toList();
    Set<String> units = unit.isEmpty() ? Set.copyOf(codes.values()) : Set.of(unit);
    return units.stream().flatMap(one -> range(end, known, one).stream()).reduce(Range::span);
  }

  private Optional<Range> range(String key, List<Entry> entries, String unit) {
    for (Entry entry : entries) {
      Optional<Node> ends = entry.body().get(key);
      Optional<BigDecimal> least = ends.flatMap(node -> amount(node, "atLeast", unit));
      Optional<BigDecimal> most = ends.flatMap(node -> amount(node, "atMost", unit));
      if (least.isPresent() && most.isPresent()) {
        return Optional.of(new Range(least.get(), most.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> amount(String key, String unit) {
    return analytes.stream().flatMap(one -> amount(one.body(), key, unit).stream()).findFirst();
  }

  private Optional<BigDecimal> amount(Node node, String key, String unit) {
    return node.text(key).flatMap(Quantity::parse).flatMap(amount -> convert(amount, unit));
  }

  /// Whether the number is the same in the unit the knowledge gives it in: then the unit counts
  /// single cells.
  private boolean isSame(BigDecimal wholeBelow) {
    return analytes.stream()
        .flatMap(one -> one.body().text("wholeBelow").flatMap(Quantity::parse).stream())
        .anyMatch(written -> written.value().compareTo(wholeBelow) == 0);
  }

  /// What numbers of a test can be in one unit; empty for what is not known.
  ///
  /// @param value what a living person can have
  /// @param lower what a lower limit of normal can be
  /// @param upper what an upper limit of normal can be
  /// @param wholeBelow a number below this is whole
  /// @param leastCounted no number above 0 is below this
  record Bounds(
      Optional<Range> value,
      Optional<Range> lower,
      Optional<Range> upper,
      Optional<BigDecimal> wholeBelow,
      Optional<BigDecimal> leastCounted) {

    /// Whether it is a count that the unit cannot have.
    boolean isOtherUnit(BigDecimal count) {
      boolean isPart =
          wholeBelow.filter(bound -> count.compareTo(bound) < 0).isPresent()
              && count.stripTrailingZeros().scale() > 0;
      return isPart
          || (count.signum() > 0
              && leastCounted.filter(least -> count.compareTo(least) < 0).isPresent());
    }
  }

  /// Numbers from `least` to `most`, both included.
  record Range(BigDecimal least, BigDecimal most) {

    boolean contains(BigDecimal number) {
      return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    Range span(Range other) {
      return new Range(least.min(other.least), most.max(other.most));
    }
  }
}
