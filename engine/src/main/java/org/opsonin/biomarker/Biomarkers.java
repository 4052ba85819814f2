package org.opsonin.biomarker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Definitions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.therapy.Option;
import org.opsonin.vocabulary.Vocabulary;

/// Reads a chart's biomarkers against what labels ask for.
///
/// Shown is every marker and gene that a label for this cancer asks for, that the guide names for
/// it, or that the chart has a result of.
public final class Biomarkers {

  private final Vocabulary vocabulary;
  private final Guide guide;
  private final Demands demands;

  private Biomarkers(Vocabulary vocabulary, Guide guide, Demands demands) {
    this.vocabulary = vocabulary;
    this.guide = guide;
    this.demands = demands;
  }

  public static Biomarkers of(
      Knowledge knowledge, Vocabulary vocabulary, Definitions definitions) {
    return new Biomarkers(vocabulary, Guide.of(knowledge, vocabulary), new Demands(definitions));
  }

  public Guide guide() {
    return guide;
  }

  /// The findings for a chart about one cancer, what bears on most products first.
  ///
  /// @param options the options weighed for that chart
  public List<BiomarkerFinding> interpret(Chart chart, List<Option> options, LocalDate asOf) {
    var wanted = demands.of(options);
    var tumours = chart.all(Fact.Diagnosis.class).stream().map(Fact.Diagnosis::tumour).toList();
    Set<String> subjects = new LinkedHashSet<>();
    wanted.forEach(demand -> subjects.add(demand.subject()));
    tumours.forEach(
        tumour -> guide.adviceFor(tumour).forEach(advice -> subjects.add(advice.subject())));
    recorded(chart, subjects);
    var findings = new ArrayList<BiomarkerFinding>();
    for (String subject : subjects) {
      var ofSubject = wanted.stream().filter(one -> one.subject().equals(subject)).toList();
      var advice =
          tumours.stream().flatMap(tumour -> guide.adviceFor(tumour, subject).stream()).findFirst();
      if (vocabulary.markers().contains(subject)) {
        findings.add(
            new MarkerFinder(vocabulary, asOf).find(subject, chart, ofSubject, advice));
      } else if (vocabulary.genes().contains(subject)) {
        findings.add(new GeneFinder(vocabulary).find(subject, chart, ofSubject, advice));
      }
    }
    return findings.stream()
        .sorted(
            (one, other) -> {
              int byProducts = other.bearsOn().size() - one.bearsOn().size();
              return byProducts != 0 ? byProducts : one.id().compareTo(other.id());
            })
        .toList();
  }

  private static void recorded(Chart chart, Set<String> subjects) {
    chart.all(Fact.MarkerResult.class).forEach(result -> subjects.add(result.marker()));
    for (Fact.Alteration alteration : chart.all(Fact.Alteration.class)) {
      subjects.add(alteration.gene());
      subjects.addAll(alteration.partners());
    }
  }
}
