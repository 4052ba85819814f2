package org.opsonin.biomarker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.biomarker.BiomarkerFinding.Status;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// How far one gene of the tumour is known. A gene nobody tested is missing, never negative.
record GeneFinder(Vocabulary vocabulary) {

  BiomarkerFinding find(
      String gene, Chart chart, List<Demands.Demand> demands, Optional<Guide.Advice> advice) {
    var evidence = new ArrayList<Fact>();
    Truth found = Truth.NOT_MET;
    boolean absent = false;
    for (Fact.Alteration alteration : chart.all(Fact.Alteration.class)) {
      if (alteration.gene().equals(gene) || alteration.partners().contains(gene)) {
        evidence.add(alteration);
        found = found.or(alteration.presence());
        absent |= alteration.presence() == Truth.NOT_MET && !alteration.specific();
      }
    }
    for (Fact.RegionStudied region : chart.all(Fact.RegionStudied.class)) {
      if (region.genes().contains(gene) && evidence.isEmpty()) {
        evidence.add(region);
        absent = true;
      }
    }
    Status status = status(evidence, found, absent);
    var words = new FindingWords(vocabulary, advice);
    return new BiomarkerFinding(
        gene,
        vocabulary.genes().name(gene),
        status,
        words.alterations(evidence),
        words.meaning(status, found == Truth.MET),
        words.next(status, ""),
        evidence,
        MarkerFinder.products(demands),
        advice.map(Guide.Advice::page));
  }

  private static Status status(List<Fact> evidence, Truth found, boolean absent) {
    if (evidence.isEmpty()) {
      return Status.MISSING;
    }
    if (found == Truth.MET) {
      return absent && disagree(evidence) ? Status.CONFLICTING : Status.KNOWN;
    }
    return absent ? Status.KNOWN : Status.INSUFFICIENT;
  }

  /// A mutation found and an amplification not found are no conflict; the same kind, or no kind
  /// given, is.
  private static boolean disagree(List<Fact> evidence) {
    var alterations =
        evidence.stream()
            .filter(Fact.Alteration.class::isInstance)
            .map(Fact.Alteration.class::cast)
            .toList();
    return alterations.stream()
        .filter(one -> one.presence() == Truth.MET)
        .anyMatch(
            one ->
                alterations.stream()
                    .filter(other -> other.presence() == Truth.NOT_MET && !other.specific())
                    .anyMatch(
                        other ->
                            other.kind() == one.kind()
                                || other.kind() == Fact.Kind.UNSPECIFIED
                                || one.kind() == Fact.Kind.UNSPECIFIED));
  }
}
