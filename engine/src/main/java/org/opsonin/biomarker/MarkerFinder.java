package org.opsonin.biomarker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.biomarker.BiomarkerFinding.Status;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.vocabulary.Vocabulary;

/// How far a marker that is no single gene is known.
///
/// Checked in this order: nothing recorded; nothing usable; another score or assay than the labels
/// for this cancer name; results that fall on different sides of a label's threshold; too old.
record MarkerFinder(Vocabulary vocabulary, LocalDate asOf) {

  BiomarkerFinding find(
      String marker, Chart chart, List<Demands.Demand> demands, Optional<Guide.Advice> advice) {
    var results =
        chart.all(Fact.MarkerResult.class).stream()
            .filter(result -> result.marker().equals(marker))
            .toList();
    var relevant = results.stream().filter(result -> isOfScore(result, demands)).toList();
    var usable = relevant.stream().filter(result -> isOfAssay(result, demands)).toList();
    Status status = status(marker, results, usable, demands);
    var words = new FindingWords(vocabulary, advice);
    return new BiomarkerFinding(
        reportId(marker),
        vocabulary.markers().name(marker),
        status,
        words.results(results),
        words.meaning(status, usable, demands),
        words.next(status, why(results, relevant, usable, demands)),
        List.copyOf(results),
        products(demands),
        advice.map(Guide.Advice::page));
  }

  static String reportId(String marker) {
    return marker.startsWith("hla") ? "hla" : marker;
  }

  private Status status(
      String marker,
      List<Fact.MarkerResult> results,
      List<Fact.MarkerResult> usable,
      List<Demands.Demand> demands) {
    if (results.isEmpty()) {
      return Status.MISSING;
    }
    var decisive = usable.stream().filter(result -> isDecisive(marker, result)).toList();
    if (decisive.isEmpty()) {
      return Status.INSUFFICIENT;
    }
    if (disagree(decisive, demands)) {
      return Status.CONFLICTING;
    }
    return isStale(marker, decisive.getLast()) ? Status.STALE : Status.KNOWN;
  }

  private boolean isDecisive(String marker, Fact.MarkerResult result) {
    return switch (result.result()) {
      case Fact.Result.Failed() -> false;
      case Fact.Result.Amount _ -> !result.score().equals("unspecified");
      case Fact.Result.Value(var id) -> !isNoAnswer(marker, id) && !isScored(marker);
      case Fact.Result.Alleles(var names) -> names.stream().anyMatch(name -> name.contains(":"));
    };
  }

  /// Whether labels measure this marker in numbers, so that a bare "positive" does not do.
  private boolean isScored(String marker) {
    return vocabulary.markers().entry(marker).stream()
        .anyMatch(entry -> entry.body().text("result").map("score"::equals).orElse(false));
  }

  private boolean isNoAnswer(String marker, String value) {
    return vocabulary.markers().entry(marker).stream()
        .flatMap(entry -> entry.body().items("values").stream())
        .anyMatch(
            one -> one.text("id").map(value::equals).orElse(false) && one.isTrue("unknown"));
  }

  private boolean isStale(String marker, Fact.MarkerResult last) {
    Optional<Integer> days =
        vocabulary
            .markers()
            .entry(marker)
            .map(Entry::body)
            .flatMap(body -> body.text("staleAfterDays"))
            .map(Integer::parseInt);
    var on = last.origin().on();
    return days.isPresent()
        && on.isKnown()
        && ChronoUnit.DAYS.between(on.latest(), asOf) > days.get();
  }

  private static boolean isOfScore(Fact.MarkerResult result, List<Demands.Demand> demands) {
    var scores = scores(demands);
    return scores.isEmpty()
        || scores.contains(result.score())
        || result.result() instanceof Fact.Result.Value
        || result.result() instanceof Fact.Result.Failed;
  }

  private static Set<String> scores(List<Demands.Demand> demands) {
    Set<String> scores = new LinkedHashSet<>();
    for (Demands.Demand demand : demands) {
      if (demand.question() instanceof Criterion.Amount amount) {
        scores.addAll(amount.scores());
      }
    }
    return scores;
  }

  private static boolean isOfAssay(Fact.MarkerResult result, List<Demands.Demand> demands) {
    if (result.assay().isEmpty()) {
      return true;
    }
    var asked =
        demands.stream()
            .map(Demands.Demand::question)
            .filter(Criterion.Amount.class::isInstance)
            .map(Criterion.Amount.class::cast)
            .filter(amount -> amount.scores().isEmpty() || amount.scores().contains(result.score()))
            .toList();
    return asked.isEmpty()
        || asked.stream()
            .anyMatch(
                amount ->
                    amount.assays().isEmpty() || amount.assays().contains(result.assay().get()));
  }

  private boolean disagree(List<Fact.MarkerResult> results, List<Demands.Demand> demands) {
    for (Demands.Demand demand : demands) {
      Set<Truth> answers = new LinkedHashSet<>();
      for (Fact.MarkerResult result : results) {
        answers.add(MarkerAnswers.answer(demand.question(), result));
      }
      if (answers.contains(Truth.MET) && answers.contains(Truth.NOT_MET)) {
        return true;
      }
    }
    var values =
        results.stream()
            .map(Fact.MarkerResult::result)
            .filter(Fact.Result.Value.class::isInstance)
            .distinct()
            .count();
    return demands.isEmpty() && values > 1;
  }

  private static String why(
      List<Fact.MarkerResult> results,
      List<Fact.MarkerResult> relevant,
      List<Fact.MarkerResult> usable,
      List<Demands.Demand> demands) {
    if (results.isEmpty() || !usable.isEmpty()) {
      return "";
    }
    String scores = String.join(" or ", scores(demands)).toUpperCase(Locale.ROOT);
    return relevant.isEmpty()
        ? "For this cancer labels count the " + scores.replace(" OR ", " or ") + "."
        : "The label asks for a result by another assay.";
  }

  static List<String> products(List<Demands.Demand> demands) {
    var products = new ArrayList<String>();
    for (Demands.Demand demand : demands) {
      String id = demand.option().indication().product().id();
      if (!products.contains(id)) {
        products.add(id);
      }
    }
    products.sort(null);
    return products;
  }
}
