package org.opsonin.biomarker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opsonin.biomarker.BiomarkerFinding.Status;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Reason;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;
import org.opsonin.wording.Wording;

/// Results, meaning and next step of a finding in words. The clinical sentences are the guide's.
record FindingWords(Vocabulary vocabulary, Optional<Guide.Advice> advice) {

  String results(List<Fact> facts) {
    return facts.stream()
        .map(fact -> Wording.words(fact, vocabulary))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// What labels make of a known result; why the test matters where there is none.
  String meaning(Status status, List<Fact> evidence, List<Demand> demands) {
    String why = advice.map(Guide.Advice::why).orElse("");
    if (status != Status.KNOWN && status != Status.STALE) {
      return why;
    }
    var sentences = new ArrayList<String>();
    thresholds(demands).ifPresent(sentences::add);
    consequence(evidence, demands).filter(text -> !text.isEmpty()).ifPresent(sentences::add);
    return sentences.isEmpty() ? why : String.join(" ", sentences);
  }

  /// The guide's sentence for a finding, where every label's question is answered the same way.
  private Optional<String> consequence(List<Fact> evidence, List<Demand> demands) {
    boolean met = demands.stream().anyMatch(demand -> demand.answer().truth() == Truth.MET);
    boolean notMet = demands.stream().anyMatch(demand -> demand.answer().truth() == Truth.NOT_MET);
    if (demands.isEmpty()) {
      met = evidence.stream().anyMatch(FindingWords::isPositive);
      notMet = !met;
    }
    if (met == notMet) {
      return Optional.empty();
    }
    return met ? advice.map(Guide.Advice::ifPositive) : advice.map(Guide.Advice::ifNegative);
  }

  private static boolean isPositive(Fact fact) {
    return switch (fact) {
      case Fact.Alteration alteration -> alteration.presence() == Truth.MET;
      case Fact.MarkerResult result ->
          result.result() instanceof Fact.Result.Value(var id) && id.equals("positive");
      default -> false;
    };
  }

  private static Optional<String> thresholds(List<Demand> demands) {
    SortedSet<String> reached = new TreeSet<>();
    SortedSet<String> missed = new TreeSet<>();
    for (Demand demand : demands) {
      if (demand.answer().criterion() instanceof Criterion.Amount amount) {
        String threshold = amount.threshold().quantity().toString();
        switch (demand.answer().truth()) {
          case MET -> reached.add(threshold);
          case NOT_MET -> missed.add(threshold);
          case UNKNOWN -> {}
        }
      }
    }
    if (reached.isEmpty() && missed.isEmpty()) {
      return Optional.empty();
    }
    String over =
        reached.isEmpty() ? "" : "Reaches the label threshold " + String.join(", ", reached);
    String under = missed.isEmpty() ? "" : "below the label threshold " + String.join(", ", missed);
    return Optional.of(
        over.isEmpty()
            ? "B" + under.substring(1) + "."
            : over + (under.isEmpty() ? "" : "; " + under) + ".");
  }

  String next(Status status, List<Demand> demands) {
    return switch (status) {
      case KNOWN -> "Nothing more to test.";
      case MISSING -> "Ask for this test, or for the report if it was done elsewhere." + how();
      case STALE -> "The result is old. Ask whether to repeat it." + how();
      case INSUFFICIENT -> because(demands) + " Ask for a result that does." + how();
      case CONFLICTING -> "Results disagree. Ask which one holds, or repeat the test." + how();
    };
  }

  private static String because(List<Demand> demands) {
    var reasons = demands.stream().map(demand -> demand.answer().reason()).distinct().toList();
    if (reasons.contains(Reason.OTHER_ASSAY)) {
      return "The test was done with another assay than the label names.";
    }
    if (reasons.contains(Reason.OTHER_SCORE)) {
      return "The result is given as another score than labels for this cancer count.";
    }
    if (reasons.contains(Reason.OTHER_SPECIMEN)) {
      return "The result is from another kind of specimen than the label asks for.";
    }
    return reasons.contains(Reason.NO_RESULT)
        ? "The test gave no usable result."
        : "The result does not answer the label's question.";
  }

  private String how() {
    return advice
        .map(
            one ->
                (one.assay().isEmpty() ? "" : " Assay: " + one.assay() + ".")
                    + (one.specimen().isEmpty() ? "" : " Specimen: " + one.specimen() + "."))
        .orElse("");
  }
}
