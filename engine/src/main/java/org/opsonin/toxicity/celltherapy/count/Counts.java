package org.opsonin.toxicity.celltherapy.count;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.scale.Finding;

/// Neutropenia and thrombocytopenia after cell therapy, by their counts over time.
public final class Counts {

  private final List<Window> windows;
  private final Labs labs;

  /// Reads the rules from their entries.
  public Counts(List<Entry> entries, Labs labs) {
    this.labs = labs;
    windows = entries.stream().map(entry -> Window.of(entry, labs)).toList();
  }

  /// The grade of each window; what was not counted is not graded.
  public List<Finding> findings(Answers answers) {
    var reader = new SeriesReader(answers, labs);
    var findings = new ArrayList<Finding>();
    for (Window window : windows) {
      Series series = reader.series(window.lab(), window.transfusion().map(Window.Free::question));
      if (window.counts() > 0) {
        findings.add(new LateCounts(window, series).finding());
      } else {
        findings.addAll(new EarlyCounts(window, series).findings());
      }
    }
    return findings;
  }
}
