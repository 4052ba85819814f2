package org.opsonin.report.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.report.Report;
import org.opsonin.report.TrialWords;
import org.opsonin.report.Words;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Matches;
import org.opsonin.trial.match.TrialMatch;

/// Writes the trials of a navigation: how many stand how, and the best without their criteria.
record TrialSection(Page page, Report report) {

  void write(CancerView view) {
    Matches matches = view.trials();
    page.heading("TRIALS");
    if (view.diagnosis().isEmpty()) {
      page.paragraph(0, "Without a cancer named in the chart no trial can be told to fit.");
      return;
    }
    page.paragraph(0, "Looked at: " + MatchText.source(report.navigation().trials()) + ".");
    page.paragraph(0, counts(matches));
    page.paragraph(0, TrialWords.PURPOSE);
    var block = new TrialBlock(page, report.trialWords());
    List<TrialMatch> best = matches.top(Report.TRIALS);
    for (int i = 0; i < best.size(); i++) {
      block.brief(i + 1, best.get(i));
    }
    page.blank();
    page.paragraph(
        0, "Every criterion with its reason, and the rest: opsonin trials match with this chart.");
  }

  static String counts(Matches matches) {
    return Words.capital(
        Stream.of(Fit.values())
                .map(fit -> fit.count(matches.count(fit)))
                .collect(Collectors.joining(", "))
            + ".");
  }
}
