package org.opsonin.biomarker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.biomarker.BiomarkerFinding.Status;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Reason;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// How far one marker or gene is known, judged by whether the labels' questions have an answer.
///
/// In this order: nothing recorded is missing; results that answer a label's question both ways are
/// conflicting; results that answer no label's question are insufficient; an answer too old is
/// stale.
/// Where no label for this cancer asks, the results are judged among themselves.
record Finder(Vocabulary vocabulary, LocalDate asOf) {

  Optional<BiomarkerFinding> find(
      String subject, Chart chart, List<Demand> demands, Optional<Guide.Advice> advice) {
    boolean marker = vocabulary.markers().contains(subject);
    if (!marker && !vocabulary.genes().contains(subject)) {
      return Optional.empty();
    }
    var evidence = marker ? results(subject, chart) : alterations(subject, chart);
    Status status = status(subject, evidence, demands);
    var words = new FindingWords(vocabulary, advice);
    return Optional.of(
        new BiomarkerFinding(
            reportId(subject),
            marker ? vocabulary.markers().name(subject) : vocabulary.genes().name(subject),
            status,
            words.results(evidence),
            words.meaning(status, evidence, demands),
            words.next(status, demands),
            evidence,
            products(demands),
            advice.map(Guide.Advice::page)));
  }

  /// The HLA locus is part of the marker's id, but a report speaks of HLA.
  private static String reportId(String subject) {
    return subject.startsWith("hla") ? "hla" : subject;
  }

  private static List<Fact> results(String marker, Chart chart) {
    return chart.all(Fact.MarkerResult.class).stream()
        .filter(result -> result.marker().equals(marker))
        .map(Fact.class::cast)
        .toList();
  }

  private static List<Fact> alterations(String gene, Chart chart) {
    var evidence = new ArrayList<Fact>();
    for (Fact.Alteration alteration : chart.all(Fact.Alteration.class)) {
      if (alteration.gene().equals(gene) || alteration.partners().contains(gene)) {
        evidence.add(alteration);
      }
    }
    if (evidence.isEmpty()) {
      chart.all(Fact.RegionStudied.class).stream()
          .filter(region -> region.genes().contains(gene))
          .forEach(evidence::add);
    }
    return evidence;
  }

  private Status status(String subject, List<Fact> evidence, List<Demand> demands) {
    if (evidence.isEmpty()) {
      return Status.MISSING;
    }
    if (demands.stream().anyMatch(demand -> demand.answer().reason() == Reason.CONFLICTING)) {
      return Status.CONFLICTING;
    }
    if (demands.isEmpty()) {
      return new Unasked(vocabulary).status(subject, evidence);
    }
    boolean answered =
        demands.stream().anyMatch(demand -> demand.answer().truth() != Truth.UNKNOWN);
    if (!answered) {
      return Status.INSUFFICIENT;
    }
    return isStale(subject, evidence.getLast()) ? Status.STALE : Status.KNOWN;
  }

  private boolean isStale(String marker, Fact last) {
    var days =
        vocabulary
            .markers()
            .entry(marker)
            .flatMap(entry -> entry.body().text("staleAfterDays"))
            .map(Integer::parseInt);
    var on = last.origin().on();
    return days.isPresent()
        && on.isKnown()
        && ChronoUnit.DAYS.between(on.latest(), asOf) > days.get();
  }

  private static List<String> products(List<Demand> demands) {
    return demands.stream()
        .map(demand -> demand.option().indication().product().id())
        .distinct()
        .sorted()
        .toList();
  }
}
