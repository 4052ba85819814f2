package org.opsonin.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Range;
import org.opsonin.criteria.Explanation.Answer;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// What has been given before, and what came of it.
///
/// A chart that names no treatment has not said that there was none: only a recorded zero of prior
/// lines, or a clinician's statement, does.
record TreatmentQuestions(Vocabulary vocabulary, LocalDate asOf) {

  private static final String SYSTEMIC = "systemic-therapy";
  private static final BigDecimal PREDNISONE_MG = new BigDecimal(5);
  private static final int SAME_REGIMEN_DAYS = 35;

  Answer treated(Criterion.Treated asked, Chart chart) {
    var given = given(asked.with(), chart);
    if (!asked.intents().isEmpty()) {
      given.removeIf(treatment -> !asked.intents().contains(treatment.intent()));
    }
    if (given.isEmpty()) {
      return ruledOut(asked, chart);
    }
    if (asked.outcome().isEmpty()) {
      return Answer.found(Truth.MET, given);
    }
    return outcome(asked, asked.outcome().get(), given, chart);
  }

  private Answer ruledOut(Criterion.Treated asked, Chart chart) {
    boolean systemic =
        asked.with().stream().allMatch(what -> vocabulary.drugs().isA(what, SYSTEMIC));
    if (systemic) {
      for (Fact.Statement statement : chart.all(Fact.Statement.class)) {
        boolean never =
            statement.id().equals(Definitions.UNTREATED) && statement.truth() == Truth.MET;
        boolean none = asked.intents().isEmpty() && never;
        if (none) {
          return Answer.found(Truth.NOT_MET, List.of(statement));
        }
      }
    }
    return Answer.notRecorded();
  }

  private static Answer outcome(
      Criterion.Treated asked, Fact.Outcome outcome, List<Fact.Treatment> given, Chart chart) {
    var shown = new ArrayList<Fact>();
    var against = new ArrayList<Fact>();
    for (Fact.Treatment treatment : given) {
      if (treatment.outcome() == outcome) {
        shown.add(treatment);
      } else if (outcome == Fact.Outcome.PROGRESSION) {
        byStatus(asked.withinDays(), treatment, chart, shown, against);
      }
    }
    if (!shown.isEmpty()) {
      return Answer.found(Truth.MET, shown);
    }
    return against.isEmpty()
        ? Answer.unknown(Reason.NOT_PRECISE, given)
        : Answer.found(Truth.NOT_MET, against);
  }

  /// Progression recorded on or after a treatment shows it; a latest record of response or
  /// stability
  /// after its start shows that it has not happened.
  private static void byStatus(
      OptionalInt withinDays,
      Fact.Treatment treatment,
      Chart chart,
      List<Fact> shown,
      List<Fact> against) {
    var since =
        chart.all(Fact.DiseaseStatus.class).stream()
            .filter(status -> status.origin().on().mayFollow(treatment.start()))
            .filter(status -> status.status() != Fact.Status.UNKNOWN)
            .toList();
    for (Fact.DiseaseStatus status : since) {
      if (status.status() == Fact.Status.PROGRESSION
          && isWithin(withinDays, treatment, status.origin().on())) {
        shown.add(treatment);
        shown.add(status);
        return;
      }
    }
    boolean noProgression =
        since.stream().noneMatch(status -> status.status() == Fact.Status.PROGRESSION);
    if (noProgression && !since.isEmpty() && withinDays.isEmpty()) {
      against.add(treatment);
      against.add(since.getLast());
    }
  }

  private static boolean isWithin(OptionalInt days, Fact.Treatment treatment, PartialDate on) {
    if (days.isEmpty()) {
      return true;
    }
    PartialDate base = treatment.end().isKnown() ? treatment.end() : treatment.start();
    return base.isKnown() && !on.latest().isAfter(base.earliest().plusDays(days.getAsInt()));
  }

  /// The last time one of the treatments was given. Where every recorded one ended before the
  /// window,
  /// the record says that it is over; where none is recorded, it says nothing.
  Answer recent(Criterion.Recent asked, Chart chart) {
    var given = given(asked.with(), chart);
    if (given.isEmpty()) {
      return ruledOut(new Criterion.Treated(asked.with()), chart);
    }
    LocalDate from = asOf.minusDays(asked.withinDays());
    Truth truth = Truth.NOT_MET;
    for (Fact.Treatment treatment : given) {
      truth = truth.or(givenSince(treatment, from, asked.withinDays() == 0));
    }
    return truth == Truth.UNKNOWN
        ? Answer.unknown(Reason.NOT_PRECISE, given)
        : Answer.found(truth, given);
  }

  private static Truth givenSince(Fact.Treatment treatment, LocalDate from, boolean now) {
    if (treatment.progress() == Fact.Progress.UNDER_WAY) {
      return Truth.MET;
    }
    if (now) {
      return Truth.NOT_MET;
    }
    PartialDate last = treatment.end();
    if (last.isKnown() && last.latest().isBefore(from)) {
      return Truth.NOT_MET;
    }
    boolean surely =
        last.isKnown()
            ? !last.earliest().isBefore(from)
            : treatment.start().isKnown() && !treatment.start().earliest().isBefore(from);
    return surely ? Truth.MET : Truth.UNKNOWN;
  }

  Answer lines(Criterion.Lines asked, Chart chart) {
    var stated =
        chart.latest(
            Fact.Statement.class,
            statement ->
                (statement.id().equals(Definitions.PRIOR_LINES) && statement.number().isPresent())
                    || (statement.id().equals(Definitions.UNTREATED)
                        && statement.truth() == Truth.MET));
    var counted = countedLines(chart);
    if (stated.isPresent()) {
      int lines = stated.get().number().orElse(0);
      if (counted.size() > lines) {
        var both = new ArrayList<Fact>(counted);
        both.add(stated.get());
        return Answer.unknown(Reason.CONFLICTING, both);
      }
      return Answer.found(isWithin(asked, lines), stated.get());
    }
    if (asked.atMost().isPresent() && counted.size() > asked.atMost().getAsInt()) {
      return Answer.found(Truth.NOT_MET, counted);
    }
    if (asked.atMost().isEmpty()
        && asked.atLeast().isPresent()
        && counted.size() >= asked.atLeast().getAsInt()) {
      return Answer.found(Truth.MET, counted);
    }
    return counted.isEmpty() ? Answer.notRecorded() : Answer.unknown(Reason.NOT_PRECISE, counted);
  }

  private static boolean isWithin(Criterion.Lines asked, int lines) {
    return lines >= asked.atLeast().orElse(0) && lines <= asked.atMost().orElse(Integer.MAX_VALUE);
  }

  /// The first treatment of every line the chart surely shows: a systemic treatment that is not
  /// curative counts once; the next counts only if the disease progressed in between.
  private List<Fact.Treatment> countedLines(Chart chart) {
    var lines = new ArrayList<Fact.Treatment>();
    for (Fact.Treatment treatment : chart.all(Fact.Treatment.class)) {
      if (wasGiven(treatment)
          && isOneOf(treatment.what(), List.of(SYSTEMIC))
          && isForAdvancedDisease(treatment, chart)
          && (lines.isEmpty() || isNewLine(lines.getLast(), treatment, chart))) {
        lines.add(treatment);
      }
    }
    return lines;
  }

  private boolean isForAdvancedDisease(Fact.Treatment treatment, Chart chart) {
    if (treatment.intent() == Fact.Intent.PALLIATIVE) {
      return true;
    }
    boolean bloodCancer =
        chart.all(Fact.Diagnosis.class).stream()
            .anyMatch(diagnosis -> vocabulary.tumours().isHaematologic(diagnosis.tumour()));
    boolean afterSpread =
        treatment.intent() == Fact.Intent.UNSPECIFIED
            && chart.all(Fact.Metastasis.class).stream()
                .anyMatch(
                    spread ->
                        spread.present() && treatment.start().mayFollow(spread.origin().on()));
    return bloodCancer || afterSpread;
  }

  private static boolean isNewLine(Fact.Treatment last, Fact.Treatment next, Chart chart) {
    if (!last.start().isKnown()
        || !next.start().isAfter(last.start().latest().plusDays(SAME_REGIMEN_DAYS))) {
      return false;
    }
    boolean endedByProgression = last.outcome() == Fact.Outcome.PROGRESSION;
    boolean progressedBetween =
        chart.all(Fact.DiseaseStatus.class).stream()
            .anyMatch(
                status ->
                    status.status() == Fact.Status.PROGRESSION
                        && status.origin().on().mayFollow(last.start())
                        && next.start().mayFollow(status.origin().on()));
    return endedByProgression || progressedBetween;
  }

  /// Sum of the corticosteroids under way; a dose that is not recorded leaves the sum open upwards.
  Answer steroids(Criterion.Steroids asked, Chart chart) {
    var underWay =
        chart.all(Fact.Treatment.class).stream()
            .filter(treatment -> treatment.progress() == Fact.Progress.UNDER_WAY)
            .filter(treatment -> isOneOf(treatment.what(), List.of("corticosteroid")))
            .toList();
    if (underWay.isEmpty()) {
      return Answer.notRecorded();
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean open = false;
    for (Fact.Treatment treatment : underWay) {
      Optional<BigDecimal> dose = prednisone(treatment);
      sum = sum.add(dose.orElse(BigDecimal.ZERO));
      open |= dose.isEmpty();
    }
    Quantity known = new Quantity(sum, "mg/d");
    Range range = open ? Range.atLeast(known) : Range.exactly(known);
    Truth truth = MarkerQuestions.compare(range, asked.threshold());
    return truth == Truth.UNKNOWN
        ? Answer.unknown(Reason.NOT_PRECISE, underWay)
        : Answer.found(truth, underWay);
  }

  private Optional<BigDecimal> prednisone(Fact.Treatment treatment) {
    Optional<BigDecimal> equivalent =
        vocabulary
            .drugs()
            .entry(treatment.what())
            .flatMap(drug -> drug.body().text("prednisoneEquivalent"))
            .flatMap(Quantity::parse)
            .map(Quantity::value);
    Optional<BigDecimal> daily =
        treatment.dailyDose().flatMap(dose -> dose.in("mg/d")).map(Quantity::value);
    return equivalent.isPresent() && daily.isPresent()
        ? Optional.of(
            daily.get().multiply(PREDNISONE_MG).divide(equivalent.get(), MathContext.DECIMAL32))
        : Optional.empty();
  }

  /// What was really given of `kinds`, oldest first. A loop, because a registry asks this often.
  private List<Fact.Treatment> given(List<String> kinds, Chart chart) {
    var given = new ArrayList<Fact.Treatment>();
    for (Fact.Treatment treatment : chart.all(Fact.Treatment.class)) {
      if (wasGiven(treatment) && isOneOf(treatment.what(), kinds)) {
        given.add(treatment);
      }
    }
    return given;
  }

  private boolean isOneOf(String what, List<String> kinds) {
    return vocabulary.drugs().isAny(what, kinds);
  }

  static boolean wasGiven(Fact.Treatment treatment) {
    return switch (treatment.progress()) {
      case UNDER_WAY, COMPLETED, STOPPED -> true;
      case PLANNED, NOT_GIVEN -> false;
    };
  }
}
