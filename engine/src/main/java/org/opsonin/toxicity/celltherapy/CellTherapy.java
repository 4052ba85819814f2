package org.opsonin.toxicity.celltherapy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.celltherapy.Course.Point;
import org.opsonin.toxicity.celltherapy.count.Counts;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.CellProblem;
import org.opsonin.toxicity.celltherapy.form.Given;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.form.Moment;
import org.opsonin.toxicity.celltherapy.form.Question;
import org.opsonin.toxicity.celltherapy.form.Words;
import org.opsonin.toxicity.celltherapy.scale.Finding;
import org.opsonin.toxicity.celltherapy.scale.Ice;
import org.opsonin.toxicity.celltherapy.scale.Prompt;
import org.opsonin.toxicity.celltherapy.scale.Ratio;
import org.opsonin.toxicity.celltherapy.scale.Sum;
import org.opsonin.toxicity.celltherapy.scale.WorstOf;

/// Grades, scores and prompts for people after a cell therapy or a bispecific antibody.
///
/// Every call is pure: the same record and the same knowledge give the same answer. Safe to share
/// between threads.
public final class CellTherapy {

  private static final Question STAY = Question.of("stay", List.of());
  private static final Comparator<Optional<Moment>> TIME =
      Comparator.comparing(
          at -> at.map(Moment::days), // nothing known comes last
          Comparator.comparing((Optional<BigDecimal> days) -> days.isEmpty())
              .thenComparing(days -> days.orElse(BigDecimal.ZERO)));

  private final Words words;
  private final WorstOf crs;
  private final WorstOf icans;
  private final Ice ice;
  private final Prompt iechs;
  private final Counts counts;
  private final Sum hematotox;
  private final List<Ratio> easix;

  /// Reads the rules.
  ///
  /// @throws IllegalStateException if the knowledge lacks one, or a number in it
  public CellTherapy(Knowledge knowledge) {
    words = new Words(knowledge);
    var labs = new Labs(knowledge);
    crs = new WorstOf(needed(knowledge, "celltherapy-worst-of", "crs-astct"), knowledge, labs);
    icans = new WorstOf(needed(knowledge, "celltherapy-worst-of", "icans-astct"), knowledge, labs);
    ice =
        new Ice(
            new Sum(needed(knowledge, "celltherapy-sum", "ice-score"), labs),
            needed(knowledge, "celltherapy-bands", "icans-ice"),
            needed(knowledge, "celltherapy-worst-of", "icans-astct"));
    hematotox = new Sum(needed(knowledge, "celltherapy-sum", "car-hematotox"), labs);
    iechs = new Prompt(needed(knowledge, "celltherapy-prompt", "iec-hs"), labs);
    counts = new Counts(knowledge.ofKind("celltherapy-course"), labs);
    easix =
        knowledge.ofKind("celltherapy-ratio").stream()
            .map(entry -> new Ratio(entry, labs))
            .toList();
  }

  private static Entry needed(Knowledge knowledge, String kind, String id) {
    return knowledge
        .find(kind, id)
        .orElseThrow(() -> new IllegalStateException("the knowledge has no entry " + id));
  }

  /// What a scale says about one record: a moment, a stay of several moments under `stay`, or for
  /// [Scale#ICAHT] a series of counts.
  ///
  /// @param where place of the record, for problems: `line 7`; no identifier
  /// @param handled names of fields the caller has used itself, such as `id`
  public Assessment assess(Scale scale, Given.Fields record, String where, List<String> handled) {
    var problems = new ArrayList<Problem>();
    var answers = new Answers(record, words, where, problems::add);
    answers.use(handled);
    Optional<Given> stay = scale == Scale.ICAHT ? Optional.empty() : answers.find(STAY);
    if (stay.isPresent() && stay.get() instanceof Given.Items(var moments)) {
      return course(scale, record, moments, answers, problems);
    }
    if (stay.isPresent()) {
      answers.notUnderstood(STAY.field(), "a list of moments");
    }
    List<Finding> findings = findings(scale, answers);
    return new Assessment(findings, Optional.empty(), answers.ignored(), problems);
  }

  private List<Finding> findings(Scale scale, Answers answers) {
    return switch (scale) {
      case CRS -> List.of(crs.grade(answers));
      case ICANS -> List.of(icans.grade(answers));
      case ICE -> ice.findings(answers);
      case IECHS -> List.of(iechs.prompt(answers));
      case ICAHT -> counts.findings(answers);
      case HEMATOTOX -> List.of(hematotox.score(answers));
      case EASIX -> easix.stream().map(one -> one.index(answers)).toList();
    };
  }

  /// A moment of a stay before it is graded.
  ///
  /// @param at empty if its time is not known
  private record Timed(Optional<Moment> at, Given.Fields fields) {

    Timed untimed() {
      return new Timed(Optional.empty(), fields);
    }
  }

  private Assessment course(
      Scale scale,
      Given.Fields record,
      List<Given> moments,
      Answers answers,
      List<Problem> problems) {
    List<Timed> timed = timed(moments, answers);
    List<Question> sticky = scale == Scale.CRS ? crs.sticky() : List.of();
    var stuck = new ArrayList<Question>();
    var points = new ArrayList<Point>();
    var ignored = new TreeSet<String>();
    for (Timed one : timed) {
      boolean isTimed = one.at().isPresent();
      Answers at = answers.within(merged(record, one.fields(), isTimed ? stuck : List.of()));
      at.use(List.of("stay"));
      at.use(Moment.QUESTION.names());
      for (Question question : sticky) {
        if (isTimed && at.truth(question) == Truth.MET) {
          stuck.add(question);
        }
      }
      points.add(new Point(one.at(), findings(scale, at)));
      ignored.addAll(at.ignored());
    }
    record.values().keySet().forEach(ignored::remove);
    int key = scale == Scale.ICE ? 1 : 0;
    return new Assessment(
        List.of(), Optional.of(new Stay(points, key).course()), List.copyOf(ignored), problems);
  }

  /// Fields of the record, of the moment, and what stays so since an earlier moment, where the
  /// moment says nothing of it.
  private static Given.Fields merged(
      Given.Fields record, Given.Fields moment, List<Question> stuck) {
    var all = new LinkedHashMap<String, Given>(record.values());
    all.remove(STAY.field());
    all.putAll(moment.values());
    for (Question question : stuck) {
      boolean isSaid =
          all.keySet().stream()
              .anyMatch(name -> question.names().contains(name.toLowerCase(Locale.ROOT)));
      if (!isSaid) {
        all.put(question.field(), new Given.Flag(true));
      }
    }
    return new Given.Fields(all);
  }

  /// The moments in the order of time, then those whose time cannot be told: what was found then
  /// was found all the same.
  private static List<Timed> timed(List<Given> moments, Answers answers) {
    var timed = new ArrayList<Timed>();
    for (Given moment : moments) {
      if (!(moment instanceof Given.Fields fields)) {
        answers.notUnderstood(STAY.field(), "a list of objects, each with `at` or `day`");
        timed.add(new Timed(Optional.empty(), new Given.Fields(Map.of())));
        continue;
      }
      Optional<Moment> at =
          answers.within(fields).find(Moment.QUESTION).flatMap(given -> Moment.of(given));
      if (at.isEmpty()) {
        answers.report(
            CellProblem.NO_TIME,
            "a moment of the stay without a usable time",
            "`at` with an ISO date or time, or `day` with a number; such a moment counts for"
                + " `worst`, and leaves open what time decides");
      }
      timed.add(new Timed(at, fields));
    }
    if (timed.stream().flatMap(one -> one.at().stream()).map(Moment::isDate).distinct().count()
        > 1) {
      answers.report(
          CellProblem.NO_TIME,
          "a stay with dates and with days",
          "one of the two; moments given by days are taken as without a time");
      timed.replaceAll(one -> one.at().filter(Moment::isDate).isPresent() ? one : one.untimed());
    }
    timed.sort(Comparator.comparing(one -> one.at(), TIME));
    return timed;
  }
}
