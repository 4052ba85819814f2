package org.opsonin.report.html;

import java.util.List;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Question;
import org.opsonin.report.AtAGlance;
import org.opsonin.report.Report;
import org.opsonin.report.Words;

/// Writes the summary of one cancer and the questions for the next visit.
record Glance(Html html, Report report, CancerView view, int level) {

  private static final int MOST_LINES = 7;

  void write(String id) {
    var glance = AtAGlance.of(view, report.words());
    html.open("section", "aria-labelledby", id + "-glance");
    html.element("h" + level, "At a glance", "id", id + "-glance");
    html.open("div", "class", "cards");
    card("know", "What we know", glance.known(), "Nothing usable is recorded.");
    card("missing", "What is missing", glance.missing(), "Nothing the labels ask for.");
    card("fit", "What may fit", glance.fitting(), nothingFits());
    if (!glance.care().isEmpty()) {
      card("care", "What calls for care", glance.care(), "");
    }
    html.close("div");
    html.element("p", counts(), "class", "counts");
    html.close("section");
    questions(id);
  }

  private void card(String kind, String title, List<String> lines, String otherwise) {
    html.open("div", "class", "card " + kind);
    html.element("h" + (level + 1), title);
    if (lines.isEmpty()) {
      html.element("p", otherwise);
    } else {
      html.open("ul");
      lines.stream().limit(MOST_LINES).forEach(line -> html.element("li", line));
      if (lines.size() > MOST_LINES) {
        html.element("li", "and " + (lines.size() - MOST_LINES) + " more, below", "class", "more");
      }
      html.close("ul");
    }
    html.close("div");
  }

  private String nothingFits() {
    int open = Report.options(view, Truth.UNKNOWN).size();
    return open == 0
        ? "No approved immunotherapy for this cancer fits as the record stands."
        : "Nothing can be said to fit yet. "
            + Words.count(open, "use waits", "uses wait")
            + " for an answer to the questions below.";
  }

  private String counts() {
    if (view.options().isEmpty()) {
      return "The knowledge holds no approval in force in " + report.navigation().country() + ".";
    }
    if (view.diagnosis().isEmpty()) {
      return "The record names no cancer this software understands, so no treatment can be decided."
          + " Ask for the exact type of the tumour.";
    }
    return "%d uses fit so far, %d cannot be decided yet, %d do not fit. %s for other cancers."
        .formatted(
            Report.options(view, Truth.MET).size(),
            Report.options(view, Truth.UNKNOWN).size(),
            Report.options(view, Truth.NOT_MET).size(),
            Words.count(Report.forOtherCancers(view), "approved use is", "approved uses are"));
  }

  private void questions(String id) {
    html.open("section", "aria-labelledby", id + "-ask", "class", "ask");
    html.element("h" + level, "Questions to ask at your next visit", "id", id + "-ask");
    if (view.questions().isEmpty()) {
      html.element("p", "None: what the labels ask for is recorded.");
    } else {
      html.open("ol");
      Report.questions(view).forEach(this::question);
      html.close("ol");
    }
    html.close("section");
  }

  private void question(Question question) {
    int uses = question.settles().size();
    html.open("li").open("p");
    html.element("strong", Words.capital(question.words()));
    html.close("p");
    report
        .words()
        .plainQuestion(question.item())
        .ifPresent(plain -> html.element("p", plain, "class", "plain"));
    html.element(
        "p",
        (question.required() ? "Helps decide " : "Worth settling first for ")
            + Words.count(uses, "treatment", "treatments")
            + ".",
        "class",
        "small");
    html.close("li");
  }
}
