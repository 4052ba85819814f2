package org.opsonin.server.report.page;

import java.util.List;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Question;
import org.opsonin.report.AtAGlance;
import org.opsonin.report.Report;
import org.opsonin.report.Words;

/// Writes the summary of one cancer and what to ask next.
record GlancePart(Sheet sheet, CancerView view, int level, String id) {

  private static final int MOST_LINES = 7;

  void write() {
    var glance = AtAGlance.of(view, sheet.words());
    sheet.section(level, id + "-glance", sheet.say("report.glance"));
    sheet.html().open("div", "class", "glances");
    card("known", glance.known());
    card("missing", glance.missing());
    card("fitting", glance.fitting());
    if (!glance.care().isEmpty()) {
      card("care", glance.care());
    }
    sheet.html().close("div");
    sheet.html().element("p", counts(), "class", "counts");
    sheet.endSection();
    questions();
  }

  private void card(String kind, List<String> lines) {
    var html = sheet.html();
    html.open("div", "class", "glance " + kind);
    html.element("h" + (level + 1), sheet.say("report.glance." + kind));
    if (lines.isEmpty()) {
      sheet.said("p", "report.glance." + kind + ".none");
    }
    sheet.list(lines.stream().limit(MOST_LINES).toList());
    if (lines.size() > MOST_LINES) {
      html.element("p", sheet.say("report.more", lines.size() - MOST_LINES), "class", "note");
    }
    html.close("div");
  }

  private String counts() {
    if (view.options().isEmpty()) {
      return sheet.say("report.counts.none");
    }
    if (view.diagnosis().isEmpty()) {
      return sheet.say("report.counts.noCancer");
    }
    return sheet.say(
        "report.counts",
        Report.options(view, Truth.MET).size(),
        Report.options(view, Truth.UNKNOWN).size(),
        Report.options(view, Truth.NOT_MET).size(),
        Report.forOtherCancers(view));
  }

  private void questions() {
    sheet.section(level, id + "-ask", sheet.say("report.ask"), "class", "ask");
    if (view.questions().isEmpty()) {
      sheet.said("p", "report.ask.none");
    } else {
      sheet.html().open("ol");
      Report.questions(view).forEach(this::question);
      sheet.html().close("ol");
    }
    sheet.endSection();
  }

  private void question(Question question) {
    var html = sheet.html();
    html.open("li");
    html.open("strong", sheet.inEnglish()).text(Words.capital(question.words())).close("strong");
    sheet
        .words()
        .plainQuestion(question.item())
        .ifPresent(plain -> sheet.english("span", plain, "class", "plain"));
    String key = question.required() ? "report.ask.decides" : "report.ask.first";
    html.element("span", sheet.say(key, question.settles().size()), "class", "plain note");
    html.close("li");
  }
}
