package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opsonin.knowledge.Node;

/// Points or grades by the range a number falls in.
///
/// @param bands they cover every number once
record Bands(List<Band> bands) {

  Bands {
    bands = List.copyOf(bands);
  }

  /// One range; an absent bound is open.
  ///
  /// @param gives usually one value; several where the rules do not settle it
  /// @param caution what must be said where it applies
  record Band(
      Optional<BigDecimal> atLeast,
      Optional<BigDecimal> above,
      Optional<BigDecimal> atMost,
      Optional<BigDecimal> below,
      Span gives,
      Optional<String> caution) {

    boolean holds(BigDecimal number) {
      return atLeast.map(bound -> number.compareTo(bound) >= 0).orElse(true)
          && above.map(bound -> number.compareTo(bound) > 0).orElse(true)
          && atMost.map(bound -> number.compareTo(bound) <= 0).orElse(true)
          && below.map(bound -> number.compareTo(bound) < 0).orElse(true);
    }

    boolean touches(BigDecimal number) {
      return List.of(atLeast, above, atMost, below).stream()
          .anyMatch(bound -> bound.filter(at -> at.compareTo(number) == 0).isPresent());
    }
  }

  /// @param key what a band gives: `grade` or `points`
  /// @param unit unit of the bounds; `1` for bare numbers
  static Bands of(Node node, String key, String unit) {
    return new Bands(
        node.items("bands").stream()
            .map(
                band -> {
                  int least = Numbers.whole(band, key);
                  return new Band(
                      bound(band, "atLeast", unit),
                      bound(band, "above", unit),
                      bound(band, "atMost", unit),
                      bound(band, "below", unit),
                      new Span(least, band.text("upTo").map(Integer::parseInt).orElse(least)),
                      band.text("caution"));
                })
            .toList());
  }

  private static Optional<BigDecimal> bound(Node band, String key, String unit) {
    return unit.equals("1") ? Numbers.number(band, key) : Numbers.amount(band, key, unit);
  }

  /// The range a number falls in.
  ///
  /// @throws IllegalStateException if the rules leave it out
  Band at(BigDecimal number) {
    return bands.stream()
        .filter(band -> band.holds(number))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a number no range holds"));
  }

  /// What can be given if the number may lie on either side of a limit it equals; more than one
  /// value only there.
  Span eitherSide(BigDecimal number) {
    return bands.stream()
        .filter(band -> band.holds(number) || band.touches(number))
        .map(Band::gives)
        .reduce(Span::or)
        .orElse(Span.NONE);
  }

  /// Everything that can be given.
  Span whole() {
    return bands.stream().map(Band::gives).reduce(Span::or).orElse(Span.NONE);
  }

  /// Everything a whole number in a range can give.
  Span over(Span numbers) {
    Set<Integer> all = new TreeSet<>();
    for (int number = numbers.low(); number <= numbers.high(); number++) {
      Span gives = at(BigDecimal.valueOf(number)).gives();
      all.add(gives.low());
      all.add(gives.high());
    }
    return new Span(
        all.stream().min(Integer::compare).orElse(0), all.stream().max(Integer::compare).orElse(0));
  }
}
