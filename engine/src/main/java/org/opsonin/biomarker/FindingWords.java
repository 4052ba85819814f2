package org.opsonin.biomarker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsonin.biomarker.BiomarkerFinding.Status;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Wording;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Results, meaning and next step of a finding in words. The clinical sentences are the guide's.
record FindingWords(Vocabulary vocabulary, Optional<Guide.Advice> advice) {

  String results(List<? extends Fact> facts) {
    return facts.stream()
        .map(fact -> Wording.words(fact, vocabulary))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  String alterations(List<Fact> facts) {
    return results(facts);
  }

  /// For a marker: what labels make of the result.
  String meaning(Status status, List<Fact.MarkerResult> usable, List<Demands.Demand> demands) {
    if (status != Status.KNOWN && status != Status.STALE) {
      return advice.map(Guide.Advice::why).orElse("");
    }
    boolean reached = false;
    boolean missed = false;
    for (Demands.Demand demand : demands) {
      for (Fact.MarkerResult result : usable) {
        Truth answer = MarkerAnswers.answer(demand.question(), result);
        reached |= answer == Truth.MET;
        missed |= answer == Truth.NOT_MET;
      }
    }
    var sentences = new ArrayList<String>();
    thresholds(usable, demands).ifPresent(sentences::add);
    if (reached && !missed) {
      advice.map(Guide.Advice::ifPositive).filter(text -> !text.isEmpty()).ifPresent(sentences::add);
    } else if (missed && !reached) {
      advice.map(Guide.Advice::ifNegative).filter(text -> !text.isEmpty()).ifPresent(sentences::add);
    }
    return sentences.isEmpty()
        ? advice.map(Guide.Advice::why).orElse("")
        : String.join(" ", sentences);
  }

  private Optional<String> thresholds(
      List<Fact.MarkerResult> usable, List<Demands.Demand> demands) {
    var reached = new java.util.TreeSet<String>();
    var missed = new java.util.TreeSet<String>();
    for (Demands.Demand demand : demands) {
      if (demand.question() instanceof Criterion.Amount amount) {
        for (Fact.MarkerResult result : usable) {
          String threshold = amount.threshold().quantity().toString();
          switch (MarkerAnswers.answer(amount, result)) {
            case MET -> reached.add(threshold);
            case NOT_MET -> missed.add(threshold);
            case UNKNOWN -> {}
          }
        }
      }
    }
    if (reached.isEmpty() && missed.isEmpty()) {
      return Optional.empty();
    }
    String met = reached.isEmpty() ? "" : "Reaches the label threshold " + String.join(", ", reached);
    String not = missed.isEmpty() ? "" : (met.isEmpty() ? "Below" : "; below") + " the label threshold " + String.join(", ", missed);
    return Optional.of(met + not + ".");
  }

  /// For a gene: what a change, or none, leads to.
  String meaning(Status status, boolean altered) {
    if (status != Status.KNOWN) {
      return advice.map(Guide.Advice::why).orElse("");
    }
    return advice.map(one -> altered ? one.ifPositive() : one.ifNegative()).orElse("");
  }

  String next(Status status, String why) {
    String how =
        advice
            .map(
                one ->
                    (one.assay().isEmpty() ? "" : " Assay: " + one.assay() + ".")
                        + (one.specimen().isEmpty() ? "" : " Specimen: " + one.specimen() + "."))
            .orElse("");
    return switch (status) {
      case KNOWN -> "Nothing more to test.";
      case MISSING -> "Ask for this test, or for the report if it was done elsewhere." + how;
      case STALE -> "The result is old. Ask whether to repeat it." + how;
      case INSUFFICIENT ->
          (why.isEmpty() ? "The result does not answer the question." : why)
              + " Ask for a result that does."
              + how;
      case CONFLICTING -> "Results disagree. Ask which one holds, or repeat the test." + how;
    };
  }
}
