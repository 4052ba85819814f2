package org.opsonin.therapy.likelihood;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Finds the six facts in a chart. What is not recorded stays unknown.
record ChartReading(Chart chart, Vocabulary vocabulary) {

  private static final String TMB = "tmb";
  private static final String TMB_UNIT = "{mutations}/Mb";
  private static final String BLOOD = "blood";
  private static final String ALBUMIN = "albumin";
  private static final String ALBUMIN_UNIT = "g/dL";
  private static final String NEUTROPHILS = "neutrophils";
  private static final String LYMPHOCYTES = "lymphocytes";
  private static final String COUNT_UNIT = "10*3/uL";
  private static final String UNTREATED = "no-prior-systemic-therapy";
  private static final String PRIOR_LINES = "prior-lines";

  /// What the score's authors mean by earlier systemic therapy, and classes that are part of it.
  private static final List<String> PRIOR_THERAPY =
      List.of("chemotherapy", "targeted-therapy", "antibody-drug-conjugate", "monoclonal-antibody");

  LorisInputs inputs(LocalDate asOf) {
    return new LorisInputs(
        asOf, tmb(), priorTherapy(), albumin(), ratio(), chart.person().ageInYears(asOf), tumour());
  }

  private Optional<Measured> tmb() {
    return chart
        .latest(
            Fact.MarkerResult.class,
            result ->
                result.marker().equals(TMB)
                    && !result.specimen().map(BLOOD::equals).orElse(false)
                    && amount(result).isPresent())
        .flatMap(
            result ->
                amount(result).map(found -> new Measured(found.value(), result.origin().on())));
  }

  private static Optional<Quantity> amount(Fact.MarkerResult result) {
    return result.result() instanceof Fact.Result.Amount(var range)
        ? range.exact().filter(found -> found.unit().equals(TMB_UNIT))
        : Optional.empty();
  }

  private Truth priorTherapy() {
    boolean given =
        chart.all(Fact.Treatment.class).stream()
            .filter(ChartReading::wasGiven)
            .anyMatch(treatment -> isPriorTherapy(treatment.what()));
    boolean linesBefore =
        chart
            .latest(Fact.Statement.class, fact -> fact.id().equals(PRIOR_LINES))
            .map(fact -> fact.number().orElse(0) > 0)
            .orElse(false);
    boolean noLines =
        chart
            .latest(Fact.Statement.class, fact -> fact.id().equals(PRIOR_LINES))
            .map(fact -> fact.number().orElse(1) == 0)
            .orElse(false);
    Truth untreated =
        chart
            .latest(Fact.Statement.class, fact -> fact.id().equals(UNTREATED))
            .map(Fact.Statement::truth)
            .orElse(Truth.UNKNOWN);
    if (given || linesBefore || untreated == Truth.NOT_MET) {
      return untreated == Truth.MET ? Truth.UNKNOWN : Truth.MET;
    }
    return untreated == Truth.MET || noLines ? Truth.NOT_MET : Truth.UNKNOWN;
  }

  private boolean isPriorTherapy(String what) {
    return PRIOR_THERAPY.stream().anyMatch(kind -> vocabulary.drugs().isA(what, kind));
  }

  private static boolean wasGiven(Fact.Treatment treatment) {
    return switch (treatment.progress()) {
      case UNDER_WAY, COMPLETED, STOPPED -> true;
      case PLANNED, NOT_GIVEN -> false;
    };
  }

  private Optional<Measured> albumin() {
    return chart
        .latest(
            Fact.LabResult.class,
            result -> result.analyte().equals(ALBUMIN) && exact(result, ALBUMIN_UNIT).isPresent())
        .flatMap(
            result ->
                exact(result, ALBUMIN_UNIT)
                    .map(found -> new Measured(found, result.origin().on())));
  }

  /// The ratio of the latest day on which both were counted.
  private Optional<Measured> ratio() {
    var lymphocytes = counts(LYMPHOCYTES);
    for (Fact.LabResult neutrophil : counts(NEUTROPHILS).reversed()) {
      PartialDate day = neutrophil.origin().on();
      Optional<BigDecimal> lymphocyte =
          lymphocytes.stream()
              .filter(result -> result.origin().on().equals(day))
              .flatMap(result -> exact(result, COUNT_UNIT).stream())
              .filter(count -> count.signum() > 0)
              .reduce((first, second) -> second);
      boolean toTheDay = day.isKnown() && day.earliest().equals(day.latest());
      if (lymphocyte.isPresent() && toTheDay) {
        return exact(neutrophil, COUNT_UNIT)
            .map(count -> count.divide(lymphocyte.get(), MathContext.DECIMAL32))
            .map(ratio -> new Measured(ratio, day));
      }
    }
    return Optional.empty();
  }

  private List<Fact.LabResult> counts(String analyte) {
    return chart.all(Fact.LabResult.class).stream()
        .filter(result -> result.analyte().equals(analyte))
        .filter(result -> exact(result, COUNT_UNIT).isPresent())
        .toList();
  }

  private static Optional<BigDecimal> exact(Fact.LabResult result, String unit) {
    return result.range().exact().flatMap(found -> found.in(unit)).map(Quantity::value);
  }

  private Optional<String> tumour() {
    var tumours =
        chart.all(Fact.Diagnosis.class).stream()
            .filter(diagnosis -> diagnosis.course() != Fact.Course.RESOLVED)
            .map(Fact.Diagnosis::tumour)
            .distinct()
            .toList();
    return tumours.size() == 1 ? Optional.of(tumours.getFirst()) : Optional.empty();
  }
}
