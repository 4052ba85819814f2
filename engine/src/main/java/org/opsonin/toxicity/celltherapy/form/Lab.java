package org.opsonin.toxicity.celltherapy.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;

/// One laboratory value the rules ask for, always in the same unit.
///
/// @param question its names where the answer carries the unit
/// @param words its name for a reader
/// @param unit the unit the rules use
/// @param named names that carry the unit themselves, in lower case
/// @param spellings units of this value alone, by other ways to write them
/// @param least below this it is an error, in `unit`
/// @param most above this it is an error, in `unit`
/// @param molarMass in g/mol; empty where nobody reports the substance
/// @param offset how a unit with another zero becomes `unit`; empty if there is none
/// @param doubtBelow a value below this may be meant in another unit
/// @param doubtAbove a value above this may be meant in another unit
/// @param leastCounted no value above 0 is below this: it is in another unit
public record Lab(
    Question question,
    String words,
    String unit,
    Map<String, String> named,
    Map<String, String> spellings,
    BigDecimal least,
    BigDecimal most,
    Optional<Quantity> molarMass,
    Optional<Offset> offset,
    Optional<BigDecimal> doubtBelow,
    Optional<BigDecimal> doubtAbove,
    Optional<BigDecimal> leastCounted) {

  /// A unit whose zero lies elsewhere, which the UCUM library does not convert: subtract, multiply,
  /// divide.
  record Offset(String unit, BigDecimal minus, BigDecimal times, BigDecimal over) {

    static Offset of(Node node) {
      return new Offset(
          node.text("unit").orElse(""),
          new BigDecimal(node.text("minus").orElse("0")),
          new BigDecimal(node.text("times").orElse("1")),
          new BigDecimal(node.text("over").orElse("1")));
    }

    BigDecimal convert(BigDecimal value) {
      return value.subtract(minus).multiply(times).divide(over, MathContext.DECIMAL128);
    }
  }

  static Lab of(Entry entry, Entry analyte) {
    Node body = entry.body();
    String unit = body.text("unit").orElseThrow(() -> new IllegalStateException(body.where()));
    var molarMass = analyte.body().text("molarMass").flatMap(Quantity::parse);
    var named = new HashMap<String, String>();
    body.get("named").ifPresent(names -> put(names, named, name -> name.toLowerCase(Locale.ROOT)));
    var spellings = new HashMap<String, String>();
    analyte.body().get("unitSpellings").ifPresent(words -> put(words, spellings, Labs::plain));
    body.get("spellings").ifPresent(words -> put(words, spellings, Labs::plain));
    Node plausible = analyte.body().get("plausible").orElse(analyte.body());
    return new Lab(
        Question.of(entry.id(), body.texts("also")),
        entry.claim(),
        unit,
        Map.copyOf(named),
        Map.copyOf(spellings),
        bound(plausible, "atLeast", unit, molarMass).orElse(BigDecimal.ZERO),
        bound(plausible, "atMost", unit, molarMass)
            .orElseThrow(() -> new IllegalStateException(body.where() + ": no plausible range")),
        molarMass,
        body.get("offset").map(Offset::of),
        bound(body, "doubtBelow", unit, molarMass),
        bound(body, "doubtAbove", unit, molarMass),
        bound(analyte.body(), "leastCounted", unit, molarMass));
  }

  private static void put(Node from, Map<String, String> to, UnaryOperator<String> key) {
    from.keys().forEach(name -> from.text(name).ifPresent(unit -> to.put(key.apply(name), unit)));
  }

  private static Optional<BigDecimal> bound(
      Node node, String key, String unit, Optional<Quantity> molarMass) {
    return node.text(key)
        .flatMap(Quantity::parse)
        .flatMap(quantity -> convert(quantity, unit, molarMass));
  }

  /// The amount in the unit of the rules; empty if its unit measures something else.
  Optional<BigDecimal> convert(Quantity quantity) {
    return offset
        .filter(one -> one.unit().equals(quantity.unit()))
        .map(one -> one.convert(quantity.value()))
        .or(() -> convert(quantity, unit, molarMass));
  }

  private static Optional<BigDecimal> convert(
      Quantity quantity, String unit, Optional<Quantity> molarMass) {
    Optional<BigDecimal> direct = quantity.in(unit).map(Quantity::value);
    if (direct.isPresent() || molarMass.isEmpty()) {
      return direct;
    }
    BigDecimal gramsPerMole = molarMass.get().value();
    return quantity
        .in("mol/L")
        .map(moles -> moles.value().stripTrailingZeros().multiply(gramsPerMole))
        .flatMap(grams -> new Quantity(grams, "g/L").in(unit))
        .map(Quantity::value);
  }
}
