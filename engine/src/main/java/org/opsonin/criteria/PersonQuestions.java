package org.opsonin.criteria;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Explanation.Answer;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Age, other illnesses, laboratory results, fitness, and what a clinician has stated.
record PersonQuestions(Vocabulary vocabulary, LocalDate asOf) {

  private static final int KARNOFSKY_OF_ECOG_ONE = 70;

  Answer age(Criterion.Age asked, Chart chart) {
    Truth old = asked.atLeast().map(age -> chart.person().hasReached(age, asOf)).orElse(Truth.MET);
    Truth young =
        asked.below().map(age -> chart.person().hasReached(age, asOf).negate()).orElse(Truth.MET);
    Truth truth = old.and(young);
    if (truth != Truth.UNKNOWN) {
      return Answer.found(truth, List.of());
    }
    return chart.person().born().isKnown()
        ? Answer.unknown(Reason.NOT_PRECISE, List.of())
        : Answer.notRecorded();
  }

  Answer sex(Criterion.Sex asked, Chart chart) {
    return chart
        .person()
        .sex()
        .map(sex -> Answer.found(Truth.of(sex.equals(asked.sex())), List.of()))
        .orElseGet(Answer::notRecorded);
  }

  Answer lab(Criterion.Lab asked, Chart chart) {
    Optional<Fact.LabResult> latest =
        chart.latest(Fact.LabResult.class, result -> result.analyte().equals(asked.analyte()));
    if (latest.isEmpty()) {
      return Answer.notRecorded();
    }
    Fact.LabResult result = latest.get();
    if (asked.maxAgeDays().isPresent() && !isRecent(result, asked.maxAgeDays().getAsInt())) {
      return Answer.unknown(Reason.TOO_OLD, List.of(result));
    }
    Truth truth = MarkerQuestions.compare(result.range(), asked.threshold());
    if (truth != Truth.UNKNOWN) {
      return Answer.found(truth, List.of(result));
    }
    boolean comparable =
        Stream.concat(result.range().low().stream(), result.range().high().stream())
            .anyMatch(bound -> bound.compare(asked.threshold().quantity()).isPresent());
    return Answer.unknown(comparable ? Reason.NOT_PRECISE : Reason.UNIT, List.of(result));
  }

  private boolean isRecent(Fact.LabResult result, int maxAgeDays) {
    PartialDate on = result.origin().on();
    return on.isKnown() && ChronoUnit.DAYS.between(on.earliest(), asOf) <= maxAgeDays;
  }

  Answer condition(Criterion.Condition asked, Chart chart) {
    var present = new ArrayList<Fact>();
    var absent = new ArrayList<Fact>();
    for (Fact.Comorbidity comorbidity : chart.all(Fact.Comorbidity.class)) {
      boolean isOne =
          asked.anyOf().stream()
              .anyMatch(kind -> vocabulary.conditions().isA(comorbidity.condition(), kind));
      boolean covers =
          asked.anyOf().stream()
              .allMatch(kind -> vocabulary.conditions().isA(kind, comorbidity.condition()));
      if (comorbidity.present() && isOne) {
        present.add(comorbidity);
      } else if (!comorbidity.present() && covers) {
        absent.add(comorbidity);
      }
    }
    if (!present.isEmpty() && !absent.isEmpty()) {
      present.addAll(absent);
      return Answer.unknown(Reason.CONFLICTING, present);
    }
    if (!present.isEmpty()) {
      return Answer.found(Truth.MET, present);
    }
    return absent.isEmpty() ? Answer.notRecorded() : Answer.found(Truth.NOT_MET, absent);
  }

  Answer performance(Criterion.Performance asked, Chart chart) {
    Optional<Fact.Performance> latest = chart.latest(Fact.Performance.class, any -> true);
    if (latest.isEmpty()) {
      return Answer.notRecorded();
    }
    Fact.Performance performance = latest.get();
    if (performance.scale().equals("ecog")) {
      return Answer.found(performance.score() <= asked.ecogAtMost(), performance);
    }
    int needed = KARNOFSKY_OF_ECOG_ONE + 20 * (1 - asked.ecogAtMost());
    return Answer.found(performance.score() >= needed, performance);
  }

  Answer said(Criterion.Said asked, Chart chart) {
    var statements =
        chart.all(Fact.Statement.class).stream()
            .filter(statement -> statement.id().equals(asked.statement()))
            .filter(statement -> statement.truth() != Truth.UNKNOWN)
            .toList();
    if (statements.isEmpty()) {
      return Answer.notRecorded();
    }
    boolean agree = statements.stream().map(Fact.Statement::truth).distinct().count() == 1;
    Fact.Statement last = statements.getLast();
    boolean lastIsLater =
        statements.stream()
            .filter(statement -> statement.truth() != last.truth())
            .allMatch(statement -> last.origin().on().isAfter(statement.origin().on()));
    return agree || lastIsLater
        ? Answer.found(last.truth(), List.of(last))
        : Answer.unknown(Reason.CONFLICTING, statements);
  }
}
