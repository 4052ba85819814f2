package org.opsonin.cli.grade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.cli.grade.Cells.Bad;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.ctcae.LabReport;
import org.opsonin.toxicity.ctcae.LabReport.BaselinePosition;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;

/// Turns a row of admiral's tests into a report, with what its authors say they assume.
///
/// @param assumptions the entry that lists them
record AdmiralReading(Entry assumptions) {

  /// The columns that are read.
  static final List<String> COLUMNS =
      List.of(
          "criteria",
          "direction",
          "term_high",
          "term_low",
          "aval",
          "unit",
          "anrlo",
          "anrhi",
          "base",
          "bnrind",
          "pchg",
          "exp_high",
          "exp_low");

  /// Columns that stand in the file and are of no matter here.
  static final List<String> OTHERS = List.of("test", "testnum", "brthdt", "lbdt", "exp_combined");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static AdmiralReading of(Knowledge knowledge) {
    return new AdmiralReading(
        knowledge
            .find("ctcae-vectors", "admiral")
            .orElseThrow(() -> new IllegalStateException("the knowledge lacks ctcae-vectors")));
  }

  static boolean isHigh(Table table) {
    return table.cell("direction").equals("H");
  }

  static String term(Table table) {
    return table.cell(isHigh(table) ? "term_high" : "term_low");
  }

  static String expected(Table table) {
    return table.cell(isHigh(table) ? "exp_high" : "exp_low");
  }

  /// The row by its columns alone; empty if it has no value.
  Optional<LabReport> plain(Table table) throws Bad {
    Optional<BigDecimal> value = Cells.number(table, "aval");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean high = isHigh(table);
    return Optional.of(
        new LabReport(
            value.get(),
            table.cell("unit"),
            high ? Optional.empty() : Cells.number(table, "anrlo"),
            high ? Cells.number(table, "anrhi") : Optional.empty(),
            baseline(table, value.get()),
            position(table),
            Symptoms.UNKNOWN,
            Truth.UNKNOWN,
            Truth.UNKNOWN,
            Truth.UNKNOWN,
            Optional.empty()));
  }

  /// The row with everything its authors assume.
  LabReport assumed(Table table, LabReport plain) {
    String term = term(table);
    boolean noChange = plain.baseline().isEmpty() && assumes("noChangeIfBlank", term);
    return new LabReport(
        plain.value(),
        plain.unit(),
        plain.lln(),
        plain.uln(),
        noChange ? Optional.of(plain.value()) : plain.baseline(),
        plain.position() == BaselinePosition.BY_LIMITS && assumes("normalIfBlank", term)
            ? BaselinePosition.WITHIN
            : plain.position(),
        symptoms(term),
        assumes("anticoagulated", term) ? Truth.MET : Truth.UNKNOWN,
        fasting(term),
        Truth.UNKNOWN,
        Optional.empty());
  }

  private Symptoms symptoms(String term) {
    if (assumes("symptomatic", term)) {
      return Symptoms.YES;
    }
    return assumes("notSymptomatic", term) ? Symptoms.NONE : Symptoms.UNKNOWN;
  }

  private Truth fasting(String term) {
    return assumes("notFasting", term) ? Truth.NOT_MET : Truth.UNKNOWN;
  }

  private boolean assumes(String what, String term) {
    return assumptions.body().texts(what).stream().anyMatch(term::equalsIgnoreCase);
  }

  private static BaselinePosition position(Table table) {
    String word = table.cell("bnrind").toUpperCase(Locale.ROOT);
    if (word.startsWith("HIGH")) {
      return BaselinePosition.ABOVE;
    }
    if (word.startsWith("LOW")) {
      return BaselinePosition.BELOW;
    }
    return word.isEmpty() ? BaselinePosition.BY_LIMITS : BaselinePosition.WITHIN;
  }

  /// The baseline, or what it must have been for the change that the row gives.
  private static Optional<BigDecimal> baseline(Table table, BigDecimal value) throws Bad {
    Optional<BigDecimal> change = Cells.number(table, "pchg");
    if (change.isEmpty()) {
      return Cells.number(table, "base");
    }
    BigDecimal left = HUNDRED.add(change.get());
    return left.signum() <= 0
        ? Optional.empty()
        : Optional.of(value.multiply(HUNDRED).divide(left, MathContext.DECIMAL128));
  }
}
