package org.opsonin.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.criteria.Explanation.Answer;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Age, other illnesses, laboratory results, fitness, and what a clinician has stated.
record PersonQuestions(Vocabulary vocabulary, LocalDate asOf) {

  private static final String ECOG = "ecog";
  private static final String ACTIVE = "active";

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
    Optional<Threshold> threshold = inTheUnitOf(result, asked.threshold());
    return threshold.isEmpty()
        ? Answer.unknown(Reason.LIMIT_NOT_STATED, List.of(result))
        : compare(result, threshold.get());
  }

  private static Answer compare(Fact.LabResult result, Threshold threshold) {
    Truth truth = MarkerQuestions.compare(result.range(), threshold);
    if (truth != Truth.UNKNOWN) {
      return Answer.found(truth, List.of(result));
    }
    boolean comparable =
        Stream.concat(result.range().low().stream(), result.range().high().stream())
            .anyMatch(bound -> bound.compare(threshold.quantity()).isPresent());
    return Answer.unknown(comparable ? Reason.NOT_PRECISE : Reason.UNIT, List.of(result));
  }

  /// Multiples of a limit of normal become amounts by the limit the result's own report gives;
  /// empty
  /// if it gives none.
  private static Optional<Threshold> inTheUnitOf(Fact.LabResult result, Threshold threshold) {
    String unit = threshold.quantity().unit();
    boolean upper = unit.equals("{ULN}");
    boolean inMultiples =
        result.range().low().or(result.range()::high).map(Quantity::unit).equals(Optional.of(unit));
    if (inMultiples || !(upper || unit.equals("{LLN}"))) {
      return Optional.of(threshold);
    }
    BigDecimal times = threshold.quantity().value();
    return (upper ? result.upper() : result.lower())
        .map(limit -> new Quantity(limit.value().multiply(times), limit.unit()))
        .map(amount -> new Threshold(threshold.side(), amount));
  }

  private boolean isRecent(Fact.LabResult result, int maxAgeDays) {
    PartialDate on = result.origin().on();
    return on.isKnown() && ChronoUnit.DAYS.between(on.earliest(), asOf) <= maxAgeDays;
  }

  /// Met if one of the illnesses is there as asked. Not met only if nobody can have them all the
  /// same: each is ruled out, or there and not as asked, or one of the other sex.
  Answer condition(Criterion.Condition asked, Chart chart) {
    var present = new ArrayList<Fact.Comorbidity>();
    var absent = new ArrayList<Fact.Comorbidity>();
    for (Fact.Comorbidity recorded : chart.all(Fact.Comorbidity.class)) {
      if (recorded.present()) {
        if (vocabulary.conditions().isAny(recorded.condition(), asked.anyOf())) {
          present.add(recorded);
        }
      } else if (asked.anyOf().stream().anyMatch(one -> settles(recorded, one))) {
        absent.add(recorded);
      }
    }
    var all = new ArrayList<Fact>(present);
    all.addAll(absent);
    boolean conflicting =
        present.stream()
            .anyMatch(one -> absent.stream().anyMatch(no -> settles(no, one.condition())));
    if (conflicting) {
      return Answer.unknown(Reason.CONFLICTING, all);
    }
    Truth truth =
        present.stream().map(one -> isAsAsked(asked, one)).reduce(Truth.NOT_MET, Truth::or);
    return switch (truth) {
      case MET -> Answer.found(truth, List.copyOf(present));
      case UNKNOWN -> Answer.unknown(Reason.NOT_PRECISE, List.copyOf(present));
      case NOT_MET -> notAsAsked(asked, all, chart);
    };
  }

  private Answer notAsAsked(Criterion.Condition asked, List<Fact> recorded, Chart chart) {
    boolean isSettled =
        asked.anyOf().stream()
            .allMatch(
                one ->
                    isOfOtherSex(one, chart)
                        || recorded.stream()
                            .map(Fact.Comorbidity.class::cast)
                            .anyMatch(fact -> settles(fact, one)));
    if (isSettled) {
      return Answer.found(Truth.NOT_MET, recorded);
    }
    return recorded.isEmpty()
        ? Answer.notRecorded()
        : Answer.unknown(Reason.NOT_RECORDED, recorded);
  }

  /// Whether a record about an illness says it of `asked` too, which is the same or a kind of it.
  private boolean settles(Fact.Comorbidity recorded, String asked) {
    return vocabulary.conditions().isA(asked, recorded.condition());
  }

  private boolean isOfOtherSex(String condition, Chart chart) {
    return chart
        .person()
        .sex()
        .flatMap(sex -> vocabulary.onlySexOf(condition).filter(only -> !only.equals(sex)))
        .isPresent();
  }

  /// Whether an illness that is there also has the qualifiers and began in time. What passes, such
  /// as a pregnancy, is there only while it lasts.
  private Truth isAsAsked(Criterion.Condition asked, Fact.Comorbidity present) {
    Truth truth =
        Truth.of(
            present.active()
                || asked.withinDays().isPresent()
                || !vocabulary.passes(present.condition()));
    for (String qualifier : asked.qualifiers()) {
      truth = truth.and(qualifier.equals(ACTIVE) ? Truth.of(present.active()) : Truth.UNKNOWN);
    }
    return asked.withinDays().isEmpty()
        ? truth
        : truth.and(began(present, asOf.minusDays(asked.withinDays().getAsInt())));
  }

  /// What began earlier and is still active may have flared since: that stays open.
  private static Truth began(Fact.Comorbidity present, LocalDate from) {
    PartialDate on = present.origin().on();
    if (on.isKnown() && !on.earliest().isBefore(from)) {
      return Truth.MET;
    }
    return on.isKnown() && on.latest().isBefore(from) && !present.active()
        ? Truth.NOT_MET
        : Truth.UNKNOWN;
  }

  /// On the asked scale; a grade of the other scale stands for the range it is usually set equal
  /// to.
  Answer performance(Criterion.Performance asked, Chart chart) {
    Optional<Fact.Performance> latest = chart.latest(Fact.Performance.class, any -> true);
    if (latest.isEmpty()) {
      return Answer.notRecorded();
    }
    Fact.Performance performance = latest.get();
    boolean asksEcog = asked.scale().equals(ECOG);
    boolean isEcog = performance.scale().equals(ECOG);
    int score = performance.score();
    int low = asksEcog == isEcog ? score : isEcog ? karnofskyOf(score) : ecogOf(score);
    int high = asksEcog == isEcog || asksEcog ? low : Math.min(low + 10, 100);
    Truth truth = compare(asked.side(), asked.score(), low, high);
    return truth == Truth.UNKNOWN
        ? Answer.unknown(Reason.NOT_PRECISE, List.of(performance))
        : Answer.found(truth, List.of(performance));
  }

  /// The lower of the two Karnofsky scores of an ECOG grade: 90 for 0, 70 for 1, ..., 0 for 5.
  private static int karnofskyOf(int ecog) {
    return Math.max(0, 90 - 20 * ecog);
  }

  private static int ecogOf(int karnofsky) {
    return karnofsky >= 90 ? 0 : karnofsky < 10 ? 5 : (109 - karnofsky) / 20;
  }

  private static Truth compare(Side side, int bound, int low, int high) {
    boolean least = holds(side, bound, low);
    return least == holds(side, bound, high) ? Truth.of(least) : Truth.UNKNOWN;
  }

  private static boolean holds(Side side, int bound, int number) {
    return switch (side) {
      case AT_LEAST -> number >= bound;
      case ABOVE -> number > bound;
      case AT_MOST -> number <= bound;
      case BELOW -> number < bound;
    };
  }

  /// The latest number stated; one without a number says nothing.
  Answer stated(Criterion.Stated asked, Chart chart) {
    return chart
        .latest(
            Fact.Statement.class,
            statement -> statement.id().equals(asked.statement()) && statement.number().isPresent())
        .map(
            statement ->
                Answer.found(
                    holds(asked.side(), asked.number(), statement.number().orElseThrow()),
                    statement))
        .orElseGet(Answer::notRecorded);
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
