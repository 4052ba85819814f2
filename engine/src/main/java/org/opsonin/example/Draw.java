package org.opsonin.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.opsonin.kernel.Quantity;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// Draws ids and numbers for made-up charts and criteria: the same few often, many seldom, and both
/// sides from the same lists, so that they meet.
record Draw(Random random, Vocabulary vocabulary) {

  private static final double SKEW = 3;

  <T> T oneOf(List<T> choices) {
    return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), SKEW)));
  }

  @SafeVarargs
  final <T> T evenly(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  String id(Terms terms) {
    return oneOf(terms.all()).id();
  }

  String tumour() {
    return oneOf(vocabulary.tumours().ids());
  }

  String treatment() {
    return chance(0.15)
        ? evenly("radiotherapy", "surgery", "stem-cell-transplant")
        : id(vocabulary.drugs());
  }

  String stageGroup() {
    return evenly("I", "IA", "II", "IIB", "III", "IIIA", "IIIC", "IV", "IVA", "IVB");
  }

  String category() {
    return evenly("T1", "T2A", "T3", "T4", "N0", "N1", "N2", "M0", "M1", "M1A");
  }

  String allele() {
    return evenly("A*02:01", "A*02", "A*24:02", "A*01:01", "A*03:01", "A*02:05");
  }

  /// A whole number in the unit the analyte is usually given in.
  Quantity ofAnalyte(String analyte) {
    String unit =
        vocabulary
            .analytes()
            .entry(analyte)
            .flatMap(entry -> entry.body().text("unit"))
            .orElse("1");
    return new Quantity(BigDecimal.valueOf(between(1, 15)), unit);
  }

  Quantity percent() {
    return new Quantity(BigDecimal.valueOf(evenly(0, 1, 5, 10, 49, 50, 80)), "%");
  }
}
