package org.opsonin.report;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Question;

/// The summary of one cancer, a line a thing, the same in every format that has one.
///
/// @param known what the record says: cancer, stage, results
/// @param missing what the labels ask for and the record does not say
/// @param fitting treatments that fit so far
/// @param care what stands beside the treatments that fit or may fit, each said once
public record AtAGlance(
    List<String> known, List<String> missing, List<String> fitting, List<String> care) {

  public AtAGlance {
    known = List.copyOf(known);
    missing = List.copyOf(missing);
    fitting = List.copyOf(fitting);
    care = List.copyOf(care);
  }

  /// The summary of `view`.
  public static AtAGlance of(CancerView view, Words words) {
    return new AtAGlance(
        known(view, words),
        Report.questions(view).stream()
            .filter(Question::required)
            .map(question -> Words.capital(question.words()))
            .toList(),
        Report.options(view, Truth.MET).stream()
            .map(option -> Words.treatment(option.indication()))
            .distinct()
            .toList(),
        view.options().stream()
            .filter(option -> option.ofThisCancer() && option.verdict() != Truth.NOT_MET)
            .flatMap(option -> option.cautions().stream())
            .map(raised -> raised.caution().words() + onRecord(raised.because(), words))
            .distinct()
            .toList());
  }

  private static List<String> known(CancerView view, Words words) {
    var lines = new ArrayList<String>();
    view.diagnosis()
        .ifPresent(
            diagnosis ->
                lines.add(
                    words.tumour(diagnosis.tumour())
                        + words
                            .plainTumour(diagnosis.tumour())
                            .map(plain -> " (" + plain + ")")
                            .orElse("")));
    for (Fact fact : view.chart().facts()) {
      if (fact instanceof Fact.Stage || fact instanceof Fact.Performance) {
        lines.add(words.fact(fact));
      }
    }
    for (BiomarkerFinding finding : view.biomarkers()) {
      if (finding.status() == BiomarkerFinding.Status.KNOWN) {
        lines.add(finding.result());
      }
    }
    return lines.stream().distinct().toList();
  }

  private static String onRecord(Explanation because, Words words) {
    var facts = new ArrayList<String>();
    collect(because, words, facts);
    return facts.isEmpty() ? "" : " On record: " + String.join("; ", facts) + ".";
  }

  private static void collect(Explanation because, Words words, List<String> facts) {
    because.evidence().stream().map(words::fact).forEach(facts::add);
    because.because().forEach(term -> collect(term, words, facts));
  }
}
