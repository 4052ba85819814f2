package org.opsonin.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Explanation.Answer;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// What kind of cancer it is, how far it has spread and how it is doing.
record DiseaseQuestions(Vocabulary vocabulary) {

  Answer tumour(Criterion.Tumour asked, Chart chart) {
    var diagnoses = chart.all(Fact.Diagnosis.class);
    Truth truth = Truth.NOT_MET;
    var evidence = new ArrayList<Fact>();
    for (Fact.Diagnosis diagnosis : diagnoses) {
      Truth one = tumour(asked, diagnosis.tumour());
      truth = truth.or(one);
      if (one != Truth.NOT_MET || diagnoses.size() == 1) {
        evidence.add(diagnosis);
      }
    }
    if (diagnoses.isEmpty()) {
      return Answer.notRecorded();
    }
    var shown = evidence.isEmpty() ? diagnoses : evidence;
    return truth == Truth.UNKNOWN
        ? Answer.unknown(Reason.NOT_PRECISE, shown)
        : Answer.found(truth, shown);
  }

  private Truth tumour(Criterion.Tumour asked, String recorded) {
    var tumours = vocabulary.tumours();
    Truth wanted =
        asked.types().stream()
            .map(type -> tumours.is(recorded, type))
            .reduce(Truth.NOT_MET, Truth::or);
    Truth excluded =
        asked.except().stream()
            .map(type -> tumours.is(recorded, type))
            .reduce(Truth.NOT_MET, Truth::or);
    return wanted.and(excluded.negate());
  }

  Answer stage(Criterion.Stage asked, Chart chart) {
    var stages =
        chart.all(Fact.Stage.class).stream()
            .filter(stage -> asked.systems().isEmpty() || asked.systems().contains(stage.system()))
            .toList();
    if (stages.isEmpty()) {
      return Answer.notRecorded();
    }
    return agreement(
        stages, stages.stream().map(stage -> matches(asked.groups(), stage.group())).toList());
  }

  Answer category(Criterion.Category asked, Chart chart) {
    String axis = asked.values().getFirst().substring(0, 1);
    var categories =
        chart.all(Fact.Category.class).stream()
            .filter(category -> category.value().startsWith(axis))
            .toList();
    if (categories.isEmpty()) {
      return Answer.notRecorded();
    }
    return agreement(
        categories,
        categories.stream().map(category -> matches(asked.values(), category.value())).toList());
  }

  /// One answer from several records; records that answer differently are a conflict.
  private static Answer agreement(List<? extends Fact> facts, List<Truth> truths) {
    boolean met = truths.contains(Truth.MET);
    boolean notMet = truths.contains(Truth.NOT_MET);
    if (met && notMet) {
      return Answer.unknown(Reason.CONFLICTING, facts);
    }
    if (met || notMet) {
      return Answer.found(Truth.of(met), facts);
    }
    return Answer.unknown(Reason.NOT_PRECISE, facts);
  }

  /// `III` asked and `IIIA` recorded is met; `IIIA` asked and `III` recorded is unknown.
  private static Truth matches(List<String> asked, String recorded) {
    Truth truth = Truth.NOT_MET;
    for (String one : asked) {
      String wanted = one.toUpperCase(Locale.ROOT);
      if (recorded.equals(wanted) || isSubdivision(recorded, wanted)) {
        return Truth.MET;
      }
      if (isSubdivision(wanted, recorded)) {
        truth = Truth.UNKNOWN;
      }
    }
    return truth;
  }

  /// Whether `fine` is `coarse` with a letter or a number behind it: `IIIA` of `III`, `IIIA1` of
  /// `IIIA`, `M1A` of `M1`, but not `III` of `II`, and not `T10` of `T1`.
  private static boolean isSubdivision(String fine, String coarse) {
    if (!fine.startsWith(coarse) || fine.length() == coarse.length()) {
      return false;
    }
    char next = fine.charAt(coarse.length());
    char last = coarse.charAt(coarse.length() - 1);
    return (next >= 'A' && next <= 'H') || (Character.isDigit(next) && !Character.isDigit(last));
  }

  Answer spread(Criterion.Spread asked, Chart chart) {
    var present = new ArrayList<Fact>();
    var absent = new ArrayList<Fact>();
    for (Fact.Metastasis metastasis : chart.all(Fact.Metastasis.class)) {
      if (metastasis.present() && vocabulary.conditions().isAny(metastasis.site(), asked.sites())) {
        present.add(metastasis);
      } else if (!metastasis.present()
          && vocabulary.conditions().covers(metastasis.site(), asked.sites())) {
        absent.add(metastasis);
      }
    }
    if (!present.isEmpty() && !absent.isEmpty()) {
      boolean later = present.getLast().origin().on().isAfter(absent.getLast().origin().on());
      return later
          ? Answer.found(Truth.MET, present)
          : Answer.unknown(Reason.CONFLICTING, joined(present, absent));
    }
    if (!present.isEmpty()) {
      return Answer.found(Truth.MET, present);
    }
    return absent.isEmpty() ? Answer.notRecorded() : Answer.found(Truth.NOT_MET, absent);
  }

  private static List<Fact> joined(List<Fact> first, List<Fact> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  Answer course(Criterion.Course asked, Chart chart) {
    var known =
        chart.all(Fact.Diagnosis.class).stream()
            .filter(diagnosis -> diagnosis.course() != Fact.Course.UNKNOWN)
            .toList();
    if (known.isEmpty()) {
      return Answer.notRecorded();
    }
    boolean met = known.stream().anyMatch(diagnosis -> asked.anyOf().contains(diagnosis.course()));
    return Answer.found(Truth.of(met), known);
  }

  Answer direction(Criterion.Direction asked, Chart chart) {
    return chart
        .latest(Fact.DiseaseStatus.class, status -> status.status() != Fact.Status.UNKNOWN)
        .map(status -> Answer.found(asked.anyOf().contains(status.status()), status))
        .orElseGet(Answer::notRecorded);
  }
}
