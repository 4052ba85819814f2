package org.opsonin.server.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Watch;
import org.opsonin.report.WatchWords;
import org.opsonin.report.Words;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;

/// Writes, shortly, what to watch: under the therapy of the record, and under the options that fit.
record WatchPart(Sheet sheet) {

  void underWay() {
    sheet
        .report()
        .navigation()
        .underWay()
        .ifPresent(
            plan -> {
              sheet.section(2, "watch-now", sheet.say("report.watch.now"));
              String medicines =
                  plan.regimen().medicines().stream()
                      .map(Medicine::name)
                      .map(Words::capital)
                      .collect(Collectors.joining(", "));
              sheet.english("p", medicines, "class", "label");
              plan(plan);
              sheet.endSection();
            });
  }

  void write(CancerView view, int level, String id) {
    if (view.watches().isEmpty()) {
      return;
    }
    sheet.section(level, id + "-watch", sheet.say("report.watch"));
    for (Watch watch : view.watches()) {
      sheet.html().open("details");
      sheet.english(
          "summary",
          watch.options().stream()
              .map(option -> Words.treatment(option.indication()))
              .distinct()
              .collect(Collectors.joining("; ")));
      plan(watch.plan());
      sheet.endFold();
    }
    sheet.endSection();
  }

  private void plan(Plan plan) {
    for (Phase phase : List.of(Phase.BEFORE, Phase.DURING, Phase.AFTER)) {
      sheet.labelled("report.phase." + phase, capitals(WatchWords.brief(plan, phase)));
    }
    List<String> signs = capitals(WatchWords.signs(plan));
    if (!signs.isEmpty()) {
      sheet.html().open("div", "class", "box call");
      sheet.said("p", "report.watch.call", "class", "box-title");
      sheet.list(signs);
      sheet.html().open("p");
      sheet
          .html()
          .element(
              "a",
              sheet.say("home.urgent.link"),
              "href",
              sheet.site().to("/side-effects/when-to-call"));
      sheet.html().close("p").close("div");
    }
    sheet.html().open("p", "class", "note").text(sheet.say("page.sources") + ":").space();
    String documents = String.join("; ", sheet.words().watch().documents(WatchWords.entries(plan)));
    sheet.html().element("span", documents + ".", sheet.inEnglish());
    sheet.html().space().text(sheet.say("review.none") + ".").close("p");
  }

  private static List<String> capitals(List<String> lines) {
    return lines.stream().map(Words::capital).toList();
  }
}
