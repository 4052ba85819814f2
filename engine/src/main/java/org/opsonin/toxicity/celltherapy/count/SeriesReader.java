package org.opsonin.toxicity.celltherapy.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.CellProblem;
import org.opsonin.toxicity.celltherapy.form.Given;
import org.opsonin.toxicity.celltherapy.form.Lab;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.form.Moment;
import org.opsonin.toxicity.celltherapy.form.Question;

/// Reads counts, transfusions and the end of counting from a record.
final class SeriesReader {

  private static final Question MEASUREMENTS =
      Question.of("measurements", List.of("counts", "series"));
  private static final Question INFUSION =
      Question.of("infusion_date", List.of("cart_date", "date_of_infusion"));
  private static final Question TRANSFUSED = Question.of("platelet_transfusion", List.of());
  private static final List<Question> STOPS =
      List.of(
          Question.of("stop_day", List.of("stop_date")),
          Question.of("progression_day", List.of("progression_date")),
          Question.of("next_therapy_day", List.of("next_therapy_date")),
          Question.of("death_day", List.of("death_date")));
  private static final int MOST_DAYS = 36_500;

  private final Answers answers;
  private final Labs labs;
  private final Optional<Moment> infusion;
  private final List<Answers> measurements = new ArrayList<>();
  private final List<Optional<Integer>> days = new ArrayList<>();
  private int unreadable;

  SeriesReader(Answers answers, Labs labs) {
    this.answers = answers;
    this.labs = labs;
    infusion = answers.find(INFUSION).flatMap(given -> Moment.of(given));
    Optional<Given> given = answers.find(MEASUREMENTS);
    if (given.isPresent() && given.get() instanceof Given.Items(var items)) {
      for (Given item : items) {
        if (item instanceof Given.Fields fields) {
          Answers one = answers.within(fields);
          measurements.add(one);
          days.add(one.find(Moment.QUESTION).flatMap(this::day));
        } else {
          unreadable++;
          answers.notUnderstood("measurements", "a list of objects with a day and a count");
        }
      }
    } else if (given.isPresent()) {
      unreadable++;
      answers.notUnderstood("measurements", "a list of objects with a day and a count");
    }
    if (days.stream().anyMatch(Optional::isEmpty)) {
      answers.report(
          CellProblem.NO_TIME,
          "a count without a usable day",
          "`day` after the infusion, or `date` and `infusion_date`; such a count may be of any day");
    }
  }

  /// Day after the infusion, 0 for the day itself; empty if it cannot be told.
  private Optional<Integer> day(Given given) {
    Optional<Moment> moment = Moment.of(given);
    Optional<Integer> day =
        moment.flatMap(
            at ->
                at.isDate()
                    ? infusion.filter(Moment::isDate).map(start -> at.wholeDay() - start.wholeDay())
                    : at.isWholeDay() ? Optional.of(at.wholeDay()) : Optional.empty());
    return day.filter(number -> Math.abs((long) number) <= MOST_DAYS);
  }

  Series series(Lab lab, Optional<Question> transfusions) {
    var lowest = new TreeMap<Integer, BigDecimal>();
    var cautions = new TreeSet<String>();
    var unplaced = new ArrayList<>(Collections.nCopies(unreadable, Optional.<BigDecimal>empty()));
    var doubtful = new TreeSet<Integer>();
    for (int index = 0; index < measurements.size(); index++) {
      Answers measurement = measurements.get(index);
      Optional<Integer> day = days.get(index);
      Optional<BigDecimal> count = labs.value(lab, measurement, cautions::add);
      if (day.isPresent() && count.isPresent()) {
        lowest.merge(day.get(), count.get(), BigDecimal::min);
      } else if (count.isPresent() || Labs.isGiven(lab, measurement)) {
        day.ifPresentOrElse(doubtful::add, () -> unplaced.add(count));
      }
    }
    var stops = new ArrayList<Integer>();
    boolean isStopOpen = stops(stops);
    return new Series(
        lowest,
        transfusions.flatMap(this::transfusions),
        stops.stream().mapToInt(day -> day).min(),
        unplaced,
        doubtful,
        isStopOpen,
        List.copyOf(cautions));
  }

  /// Puts the days on which counting stopped into `stops`; whether there is one that cannot be
  /// told.
  private boolean stops(List<Integer> stops) {
    boolean isOpen = false;
    for (Question question : STOPS) {
      Optional<Given> given = answers.find(question);
      Optional<Integer> day = given.flatMap(this::day);
      day.ifPresent(stops::add);
      if (day.isEmpty() && given.filter(said -> !isNo(said)).isPresent()) {
        isOpen = true;
        answers.notUnderstood(question.field(), "a day after the infusion, a date, or no");
      }
    }
    return isOpen;
  }

  private boolean isNo(Given given) {
    return answers.truth(given).filter(Truth.NOT_MET::equals).isPresent();
  }

  private Optional<SortedSet<Integer>> transfusions(Question question) {
    var known = new TreeSet<Integer>();
    boolean isSaid = false;
    Optional<Given> given = answers.find(question);
    if (given.isPresent() && given.get() instanceof Given.Items(var items)) {
      isSaid = true;
      for (Given item : items) {
        Optional<Integer> day = day(item);
        if (day.isEmpty()) {
          answers.notUnderstood(question.field(), "a list of days after the infusion, or of dates");
          return Optional.empty();
        }
        known.add(day.get());
      }
    } else if (given.isPresent()) {
      if (isNo(given.get())) {
        isSaid = true;
      } else {
        answers.notUnderstood(question.field(), "a list of days, or no");
      }
    }
    for (int index = 0; index < measurements.size(); index++) {
      Truth one = measurements.get(index).truth(TRANSFUSED);
      Optional<Integer> day = days.get(index);
      if (one == Truth.MET && day.isEmpty()) {
        return Optional.empty();
      }
      if (one == Truth.MET) {
        isSaid = true;
        day.ifPresent(known::add);
      }
    }
    return isSaid ? Optional.of(known) : Optional.empty();
  }
}
