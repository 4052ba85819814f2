package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.Lab;
import org.opsonin.toxicity.celltherapy.form.Labs;

/// An index that multiplies laboratory values and divides by another, such as EASIX.
public final class Ratio {

  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);

  private final Entry entry;
  private final Labs labs;
  private final List<Lab> times;
  private final Lab over;

  /// Reads an index from its entry.
  public Ratio(Entry entry, Labs labs) {
    this.entry = entry;
    this.labs = labs;
    Node body = entry.body();
    times = body.texts("times").stream().map(labs::lab).toList();
    over = labs.lab(body.text("over").orElse(""));
  }

  /// The index of one moment to six digits; empty where a value is missing or the divisor is 0.
  public Finding index(Answers answers) {
    var grounds = new Grounds(entry);
    entry.body().texts("notes").forEach(grounds::caution);
    var factors = new ArrayList<BigDecimal>();
    for (Lab lab : times) {
      value(lab, answers, grounds).ifPresent(factors::add);
    }
    Optional<BigDecimal> divisor = value(over, answers, grounds);
    String name = entry.body().text("result").orElse("index");
    if (factors.size() < times.size() || divisor.isEmpty()) {
      return grounds.numbered(name, Optional.empty());
    }
    if (divisor.get().signum() == 0) {
      grounds.because(over.words() + " is 0, by which nothing can be divided");
      grounds.missing(over.question().field() + " above 0");
      return grounds.numbered(name, Optional.empty());
    }
    BigDecimal product = factors.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    grounds.because(entry.claim());
    return grounds.numbered(name, Optional.of(product.divide(divisor.get(), DIGITS)));
  }

  private Optional<BigDecimal> value(Lab lab, Answers answers, Grounds grounds) {
    Optional<BigDecimal> value = labs.value(lab, answers, grounds::caution);
    if (value.isEmpty()) {
      grounds.missing(lab.question().field());
      grounds.because(lab.words() + " is not known");
    }
    return value;
  }
}
