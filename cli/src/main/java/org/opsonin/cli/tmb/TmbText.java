package org.opsonin.cli.tmb;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.opsonin.biomarker.tmb.Denominator;
import org.opsonin.biomarker.tmb.Step;
import org.opsonin.biomarker.tmb.TmbCounts;
import org.opsonin.biomarker.tmb.TmbReport;
import org.opsonin.biomarker.tmb.TmbRules;
import org.opsonin.cli.shell.Versions;

/// Prints a mutational burden for a person.
record TmbText(PrintWriter out) {

  private static final int LISTED = 10;
  private static final int WIDTH = 96;

  void print(TmbReport report) {
    out.println(
        "Tumour mutational burden, computed from a file. Not the result of an approved test.");
    out.println();
    if (report.samples().size() == 1) {
      print(report.samples().getFirst());
    } else {
      table(report.samples());
    }
    rules(report.rules());
    denominator(report.denominator());
    out.println();
    out.println("What to know");
    report.cautions().forEach(this::bullet);
    out.println();
    out.println(Versions.software() + ", " + new Versions().getVersion()[1]);
  }

  private void print(TmbReport.Sample sample) {
    TmbCounts counts = sample.counts();
    line("Sample", counts.sample().isEmpty() ? "not named" : counts.sample());
    line("Burden", sample.burden().map(Object::toString).orElse("not computed"));
    line("Variants read", Long.toString(counts.read()));
    line("counted", Long.toString(counts.counted()));
    for (Map.Entry<Step, Long> excluded : counts.excluded().entrySet()) {
      line("left out", excluded.getValue() + "  " + excluded.getKey().excluded());
    }
    if (counts.unjudged() > 0) {
      line("not judged", Long.toString(counts.unjudged()));
      counts.open().forEach((step, number) -> line("", number + "  " + step.open()));
      counts.unjudgedLines().stream().limit(LISTED).forEach(one -> line("", one));
      if (counts.unjudged() > LISTED) {
        line("", "... and " + (counts.unjudged() - LISTED) + " more");
      }
    }
  }

  private void table(List<TmbReport.Sample> samples) {
    if (samples.isEmpty()) {
      out.println("Nothing was counted; the problems say why.");
      return;
    }
    out.printf(
        "%-30s %8s %8s %8s %10s  %s%n",
        "sample", "read", "counted", "left out", "not judged", "mutations/Mb");
    for (TmbReport.Sample sample : samples) {
      TmbCounts counts = sample.counts();
      long leftOut = counts.read() - counts.counted() - counts.unjudged();
      out.printf(
          "%-30s %8d %8d %8d %10d  %s%n",
          counts.sample(),
          counts.read(),
          counts.counted(),
          leftOut,
          counts.unjudged(),
          sample
              .burden()
              .map(burden -> burden.toString().replace(" mutations/Mb", ""))
              .orElse("-"));
    }
    out.println();
    line("Samples", Integer.toString(samples.size()));
    for (Step step : Step.values()) {
      long excluded =
          samples.stream()
              .mapToLong(sample -> sample.counts().excluded().getOrDefault(step, 0L))
              .sum();
      if (excluded > 0) {
        line("left out", excluded + "  " + step.excluded());
      }
      long open =
          samples.stream().mapToLong(sample -> sample.counts().open().getOrDefault(step, 0L)).sum();
      if (open > 0) {
        line("not judged", open + "  " + step.open());
      }
    }
  }

  private void rules(TmbRules rules) {
    line("Rules", rules.name() + " (" + rules.id() + ", version " + rules.version() + ")");
    line(
        "",
        "source: "
            + rules.entry().citation().document()
            + ", "
            + rules.entry().citation().section()
            + "; "
            + rules.entry().certainty().words()
            + "; "
            + rules.entry().review().words());
  }

  private void denominator(Denominator denominator) {
    String size = denominator.megabases().toPlainString() + " Mb";
    line(
        "Divided by",
        denominator
            .panel()
            .map(
                panel ->
                    size
                        + ", "
                        + panel.claim()
                        + " (source: "
                        + panel.citation().document()
                        + "; "
                        + panel.certainty().words()
                        + ")")
            .orElse(size + ", as given"));
  }

  private void line(String name, String text) {
    out.printf("%-14s %s%n", name, text);
  }

  /// A sentence, wrapped.
  private void bullet(String sentence) {
    var line = new StringBuilder("-");
    for (String word : sentence.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH) {
        out.println(line);
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }
}
