package org.opsonin.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Watch;
import org.opsonin.report.Report;
import org.opsonin.report.WatchWords;
import org.opsonin.report.Words;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;

/// Writes, shortly, what to watch under the therapy of the chart and under the options that fit.
record WatchArticles(Html html, Report report) {

  /// For the therapy of the chart; nothing where there is none to watch.
  void underWay() {
    report
        .navigation()
        .underWay()
        .ifPresent(
            plan -> {
              html.open("section", "aria-labelledby", "watch-now");
              html.element("h2", WatchWords.TITLE + " now", "id", "watch-now");
              String medicines =
                  plan.regimen().medicines().stream()
                      .map(Medicine::name)
                      .map(Words::capital)
                      .collect(Collectors.joining(", "));
              html.element("p", medicines, "class", "label");
              plan(plan);
              html.close("section");
            });
  }

  /// For the options of a cancer that fit, those watched alike together.
  void write(CancerView view, String id, int level) {
    if (view.watches().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", id + "-watch");
    html.element("h" + level, WatchWords.TITLE, "id", id + "-watch");
    for (Watch watch : view.watches()) {
      html.open("details", "class", "fold");
      html.element(
          "summary",
          watch.options().stream()
              .map(option -> Words.treatment(option.indication()))
              .distinct()
              .collect(Collectors.joining("; ")));
      plan(watch.plan());
      html.close("details");
    }
    html.close("section");
  }

  private void plan(Plan plan) {
    for (Phase phase : List.of(Phase.BEFORE, Phase.DURING, Phase.AFTER)) {
      list(phase.words(), WatchWords.brief(plan, phase));
    }
    list("Call at once", WatchWords.signs(plan));
    html.element(
        "p",
        "Sources: "
            + String.join("; ", report.words().watch().documents(WatchWords.entries(plan)))
            + "; not yet clinically reviewed.",
        "class",
        "small");
  }

  private void list(String label, List<String> lines) {
    if (!lines.isEmpty()) {
      html.element("p", label + ":", "class", "label").open("ul");
      lines.forEach(line -> html.element("li", Words.capital(line)));
      html.close("ul");
    }
  }
}
