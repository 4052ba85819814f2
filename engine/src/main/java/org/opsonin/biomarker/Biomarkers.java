package org.opsonin.biomarker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.therapy.Option;
import org.opsonin.vocabulary.Vocabulary;

/// Reads a chart's biomarkers against what labels ask for.
///
/// Shown is every marker and gene that a label for this cancer asks for, that the guide names for
/// it, or that the chart has a result of. A chart without a cancer shows its results alone.
public final class Biomarkers {

  private final Vocabulary vocabulary;
  private final Guide guide;

  private Biomarkers(Vocabulary vocabulary, Guide guide) {
    this.vocabulary = vocabulary;
    this.guide = guide;
  }

  public static Biomarkers of(Knowledge knowledge, Vocabulary vocabulary) {
    return new Biomarkers(vocabulary, Guide.of(knowledge, vocabulary));
  }

  public Guide guide() {
    return guide;
  }

  /// The findings for a chart about one cancer, what bears on most products first.
  ///
  /// @param options the options weighed for that chart
  public List<BiomarkerFinding> interpret(Chart chart, List<Option> options, LocalDate asOf) {
    var tumours = tumours(chart);
    var wanted = tumours.isEmpty() ? List.<Demand>of() : Demands.of(options);
    var advice = tumours.stream().flatMap(tumour -> guide.adviceFor(tumour).stream()).toList();
    var finder = new Finder(vocabulary, asOf);
    var findings = new ArrayList<BiomarkerFinding>();
    for (String subject : subjects(chart, wanted, advice)) {
      var ofSubject = wanted.stream().filter(one -> one.subject().equals(subject)).toList();
      var ofGuide = advice.stream().filter(one -> one.subject().equals(subject)).findFirst();
      finder.find(subject, chart, ofSubject, ofGuide).ifPresent(findings::add);
    }
    findings.sort(
        Comparator.comparing((BiomarkerFinding finding) -> -finding.bearsOn().size())
            .thenComparing(BiomarkerFinding::id));
    return findings;
  }

  private static List<String> tumours(Chart chart) {
    return chart.all(Fact.Diagnosis.class).stream().map(Fact.Diagnosis::tumour).toList();
  }

  private static Set<String> subjects(Chart chart, List<Demand> wanted, List<Guide.Advice> advice) {
    Set<String> subjects = new LinkedHashSet<>();
    wanted.forEach(demand -> subjects.add(demand.subject()));
    advice.forEach(one -> subjects.add(one.subject()));
    chart.all(Fact.MarkerResult.class).forEach(result -> subjects.add(result.marker()));
    for (Fact.Alteration alteration : chart.all(Fact.Alteration.class)) {
      subjects.add(alteration.gene());
      subjects.addAll(alteration.partners());
    }
    return subjects;
  }
}
