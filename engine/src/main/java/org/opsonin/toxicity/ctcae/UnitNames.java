package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// The units a test is reported in, by every usual way to write them.
///
/// A unit that could be converted but is not usual for the test is not known: it is as likely a
/// mistake. Upper and lower case do not matter, because within one test they never tell units
/// apart.
final class UnitNames {

  private static final List<String> DIMENSIONLESS = List.of("1", "{INR}", "[pH]");

  private final List<Entry> analytes;
  private final Map<String, String> codes = new HashMap<>();

  /// @param analytes tests, the usual first
  UnitNames(Knowledge knowledge, List<Entry> analytes) {
    this.analytes = List.copyOf(analytes);
    for (Entry analyte : analytes) {
      for (String unit : analyte.body().texts("units")) {
        codes.putIfAbsent(normal(unit), unit);
      }
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

  /// The values a living person can have in `unit`, from least to most; empty if not known.
  List<BigDecimal> plausible(String unit) {
    var bounds = new ArrayList<BigDecimal>();
    for (Entry analyte : analytes) {
      var range = analyte.body().get("plausible");
      for (String end : List.of("atLeast", "atMost")) {
        range
            .flatMap(node -> node.text(end))
            .flatMap(Quantity::parse)
            .flatMap(limit -> convert(limit, unit))
            .ifPresent(bounds::add);
      }
      if (bounds.size() == 2) {
        return List.copyOf(bounds);
      }
      bounds.clear();
    }
    return List.of();
  }
}
