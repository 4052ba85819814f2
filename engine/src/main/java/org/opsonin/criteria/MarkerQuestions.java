package org.opsonin.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Range;
import org.opsonin.criteria.Explanation.Answer;
import org.opsonin.kernel.Truth;

/// What tests on the tumour and the blood say.
///
/// Two results that decide differently are a conflict, whatever their order. A result by another
/// score or assay than the label names neither meets nor fails a condition; it is shown as such.
final class MarkerQuestions {

  Answer amount(Criterion.Amount asked, Chart chart) {
    var results = of(asked.marker(), chart);
    var rightScore =
        results.stream()
            .filter(result -> asked.scores().isEmpty() || asked.scores().contains(result.score()))
            .toList();
    if (rightScore.isEmpty()) {
      return results.isEmpty() ? Answer.notRecorded() : withoutUsable(results, Reason.OTHER_SCORE);
    }
    var rightSpecimen = rightScore.stream().filter(result -> isFrom(asked, result)).toList();
    if (rightSpecimen.isEmpty()) {
      return Answer.unknown(Reason.OTHER_SPECIMEN, rightScore);
    }
    var rightAssay = rightSpecimen.stream().filter(result -> isBy(asked.assays(), result)).toList();
    if (rightAssay.isEmpty()) {
      return Answer.unknown(Reason.OTHER_ASSAY, rightSpecimen);
    }
    return marked(
        asked.assays(),
        rightAssay,
        agreement(rightAssay, result -> compare(result, asked.threshold())));
  }

  /// Marks an answer where the label names assays and the record does not say which was used.
  private static Answer marked(
      List<String> assays, List<Fact.MarkerResult> results, Answer answer) {
    boolean unstated =
        !assays.isEmpty()
            && answer.truth() != Truth.UNKNOWN
            && results.stream().allMatch(result -> result.assay().isEmpty());
    return unstated
        ? new Answer(answer.truth(), Reason.ASSAY_NOT_STATED, answer.evidence())
        : answer;
  }

  private static Answer withoutUsable(List<Fact.MarkerResult> results, Reason reason) {
    boolean failed =
        results.stream().allMatch(result -> result.result() instanceof Fact.Result.Failed);
    return Answer.unknown(failed ? Reason.NO_RESULT : reason, results);
  }

  private static boolean isFrom(Criterion.Amount asked, Fact.MarkerResult result) {
    return asked.specimen().isEmpty()
        || result.specimen().isEmpty()
        || result.specimen().equals(asked.specimen());
  }

  private static boolean isBy(List<String> assays, Fact.MarkerResult result) {
    return assays.isEmpty() || result.assay().map(assays::contains).orElse(true);
  }

  private static Truth compare(Fact.MarkerResult result, Criterion.Threshold threshold) {
    return switch (result.result()) {
      case Fact.Result.Amount(var range) -> compare(range, threshold);
      case Fact.Result.Value _, Fact.Result.Alleles _, Fact.Result.Failed _ -> Truth.UNKNOWN;
    };
  }

  static Truth compare(Range range, Criterion.Threshold threshold) {
    return switch (threshold.side()) {
      case AT_LEAST -> range.isAtLeast(threshold.quantity());
      case ABOVE -> range.isAbove(threshold.quantity());
      case AT_MOST -> range.isAbove(threshold.quantity()).negate();
      case BELOW -> range.isAtLeast(threshold.quantity()).negate();
    };
  }

  Answer value(Criterion.Value asked, Chart chart) {
    var results = of(asked.marker(), chart);
    if (results.isEmpty()) {
      return Answer.notRecorded();
    }
    var rightAssay = results.stream().filter(result -> isBy(asked.assays(), result)).toList();
    return rightAssay.isEmpty()
        ? Answer.unknown(Reason.OTHER_ASSAY, results)
        : marked(asked.assays(), rightAssay, agreement(rightAssay, one -> matches(asked, one)));
  }

  private static Truth matches(Criterion.Value asked, Fact.MarkerResult result) {
    if (!(result.result() instanceof Fact.Result.Value(var id))) {
      return Truth.UNKNOWN;
    }
    if (asked.anyOf().contains(id)) {
      return Truth.MET;
    }
    return asked.noneOf().contains(id) ? Truth.NOT_MET : Truth.UNKNOWN;
  }

  Answer allele(Criterion.Allele asked, Chart chart) {
    var results = of(asked.marker(), chart);
    return results.isEmpty()
        ? Answer.notRecorded()
        : agreement(results, result -> matches(asked, result));
  }

  private static Truth matches(Criterion.Allele asked, Fact.MarkerResult result) {
    if (!(result.result() instanceof Fact.Result.Alleles(var names))) {
      return Truth.UNKNOWN;
    }
    Truth wanted =
        asked.anyOf().stream().map(one -> has(names, one)).reduce(Truth.NOT_MET, Truth::or);
    Truth barred =
        asked.noneOf().stream().map(one -> has(names, one)).reduce(Truth.NOT_MET, Truth::or);
    return wanted.and(barred.negate());
  }

  /// Whether one of a person's alleles is `wanted`; a person has two, so that one alone leaves the
  /// other open, and a coarse typing (`A*02`) leaves a fine question open.
  private static Truth has(List<String> names, String wanted) {
    Truth truth = names.size() >= 2 ? Truth.NOT_MET : Truth.UNKNOWN;
    String fine = plain(wanted);
    for (String name : names) {
      String recorded = plain(name);
      if (recorded.equals(fine) || recorded.startsWith(fine + ":")) {
        return Truth.MET;
      }
      if (fine.startsWith(recorded + ":")) {
        truth = Truth.UNKNOWN;
      }
    }
    return truth;
  }

  private static String plain(String allele) {
    String upper = allele.toUpperCase(Locale.ROOT).replace("HLA-", "").strip();
    return upper.endsWith("P") || upper.endsWith("G")
        ? upper.substring(0, upper.length() - 1)
        : upper;
  }

  Answer altered(Criterion.Altered asked, Chart chart) {
    var found = new ArrayList<Fact>();
    var against = new ArrayList<Fact>();
    var vague = new ArrayList<Fact>();
    var otherVariants = new ArrayList<Fact>();
    for (Fact.Alteration alteration : chart.all(Fact.Alteration.class)) {
      boolean same =
          alteration.gene().equals(asked.gene()) || alteration.partners().contains(asked.gene());
      if (same && alteration.lineage() != Fact.Lineage.GERMLINE && counts(asked, alteration)) {
        switch (shows(asked, alteration)) {
          case MET -> found.add(alteration);
          case NOT_MET ->
              (alteration.presence() == Truth.MET ? otherVariants : against).add(alteration);
          case UNKNOWN -> vague.add(alteration);
        }
      }
    }
    if (found.isEmpty() && vague.isEmpty() && asksForSmallChange(asked)) {
      chart.all(Fact.RegionStudied.class).stream()
          .filter(region -> region.genes().contains(asked.gene()))
          .forEach(against::add);
    }
    if (!found.isEmpty() && !against.isEmpty()) {
      found.addAll(against);
      return Answer.unknown(Reason.CONFLICTING, found);
    }
    if (!found.isEmpty()) {
      return Answer.found(Truth.MET, found);
    }
    if (!vague.isEmpty()) {
      return Answer.unknown(Reason.NOT_PRECISE, vague);
    }
    against.addAll(otherVariants);
    return against.isEmpty() ? Answer.notRecorded() : Answer.found(Truth.NOT_MET, against);
  }

  private static boolean counts(Criterion.Altered asked, Fact.Alteration alteration) {
    return asked.kinds().isEmpty()
        || alteration.kind() == Fact.Kind.UNSPECIFIED
        || asked.kinds().contains(alteration.kind());
  }

  private static Truth shows(Criterion.Altered asked, Fact.Alteration alteration) {
    return switch (alteration.presence()) {
      case UNKNOWN -> Truth.UNKNOWN;
      case NOT_MET ->
          alteration.specific() && !rulesOut(asked, alteration) ? Truth.UNKNOWN : Truth.NOT_MET;
      case MET -> {
        if (asked.variants().isEmpty()
            || alteration.classes().stream().anyMatch(asked.variants()::contains)) {
          yield Truth.MET;
        }
        boolean detailed = alteration.protein().isPresent() || !alteration.classes().isEmpty();
        yield detailed ? Truth.NOT_MET : Truth.UNKNOWN;
      }
    };
  }

  /// Whether a negative for named variants covers every variant that is asked for.
  private static boolean rulesOut(Criterion.Altered asked, Fact.Alteration negative) {
    return !asked.variants().isEmpty() && negative.classes().containsAll(asked.variants());
  }

  /// A region studied answers for small changes; rearrangements may escape it.
  private static boolean asksForSmallChange(Criterion.Altered asked) {
    return asked.kinds().isEmpty() || asked.kinds().contains(Fact.Kind.MUTATION);
  }

  private static List<Fact.MarkerResult> of(String marker, Chart chart) {
    return chart.all(Fact.MarkerResult.class).stream()
        .filter(result -> result.marker().equals(marker))
        .toList();
  }

  private static Answer agreement(
      List<Fact.MarkerResult> results,
      java.util.function.Function<Fact.MarkerResult, Truth> decide) {
    var met = results.stream().filter(result -> decide.apply(result) == Truth.MET).toList();
    var notMet = results.stream().filter(result -> decide.apply(result) == Truth.NOT_MET).toList();
    if (!met.isEmpty() && !notMet.isEmpty()) {
      var both = new ArrayList<>(met);
      both.addAll(notMet);
      return Answer.unknown(Reason.CONFLICTING, both);
    }
    if (!met.isEmpty()) {
      return Answer.found(Truth.MET, met);
    }
    if (!notMet.isEmpty()) {
      return Answer.found(Truth.NOT_MET, notMet);
    }
    return withoutUsable(results, Reason.NOT_PRECISE);
  }
}
