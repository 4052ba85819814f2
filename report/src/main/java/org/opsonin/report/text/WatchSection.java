package org.opsonin.report.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Watch;
import org.opsonin.report.Report;
import org.opsonin.report.WatchWords;
import org.opsonin.report.Words;
import org.opsonin.report.text.Page.Style;
import org.opsonin.therapy.Option;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;

/// Writes, shortly, what to watch under the therapy of the chart and under the options that fit.
record WatchSection(Page page, Report report) {

  /// For the therapy of the chart; nothing where there is none to watch.
  void underWay() {
    report
        .navigation()
        .underWay()
        .ifPresent(
            plan -> {
              page.heading(title() + " NOW");
              page.paragraph(
                  0,
                  plan.regimen().medicines().stream()
                      .map(Medicine::name)
                      .map(Words::capital)
                      .collect(Collectors.joining(", ")));
              plan(plan);
            });
  }

  /// For the options of a cancer that fit, those watched alike together.
  void write(CancerView view) {
    if (view.watches().isEmpty()) {
      return;
    }
    List<Option> fitting = Report.options(view, Truth.MET);
    page.heading(title());
    for (Watch watch : view.watches()) {
      String numbers =
          watch.options().stream()
              .map(option -> String.valueOf(fitting.indexOf(option) + 1))
              .collect(Collectors.joining(", "));
      page.blank();
      page.hanging(
          Style.STRONG, watch.options().size() == 1 ? "Option " : "Options ", numbers + ":");
      plan(watch.plan());
    }
    page.blank();
    page.paragraph(0, "In full, with dates: opsonin monitor. To carry: opsonin card.");
  }

  private static String title() {
    return WatchWords.TITLE.toUpperCase(Locale.ROOT);
  }

  private void plan(Plan plan) {
    for (Phase phase : List.of(Phase.BEFORE, Phase.DURING, Phase.AFTER)) {
      String label = "  " + Words.capital(phase.name().toLowerCase(Locale.ROOT)) + ": ";
      for (String line : WatchWords.brief(plan, phase)) {
        page.hanging(Style.PLAIN, label, line);
        label = " ".repeat(label.length());
      }
    }
    String signs = String.join("; ", WatchWords.signs(plan));
    if (!signs.isEmpty()) {
      page.hanging(Style.AGAINST, "  Call at once: ", signs);
    }
    var words = report.words().watch();
    page.hanging(
        Style.FAINT,
        "  Sources: ",
        String.join("; ", words.documents(WatchWords.entries(plan)))
            + "; not yet clinically reviewed");
  }
}
