package org.opsonin.report.html;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Question;
import org.opsonin.report.Report;
import org.opsonin.report.Words;

/// Writes the summary of one cancer and the questions for the next visit.
record Glance(Html html, Report report, CancerView view, int level) {

  private static final int MOST_LINES = 7;

  void write(String id) {
    html.open("section", "aria-labelledby", id + "-glance");
    html.element("h" + level, "At a glance", "id", id + "-glance");
    html.open("div", "class", "cards");
    card("know", "What we know", known(), "Nothing usable is recorded.");
    card("missing", "What is missing", missing(), "Nothing the labels ask for.");
    card("fit", "What may fit", fitting(), nothingFits());
    if (!care().isEmpty()) {
      card("care", "What calls for care", care(), "");
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

  private List<String> known() {
    Words words = report.words();
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

  private List<String> missing() {
    return Report.questions(view).stream()
        .filter(Question::required)
        .map(question -> Words.capital(question.words()))
        .toList();
  }

  private List<String> fitting() {
    return Report.options(view, Truth.MET).stream()
        .map(option -> Words.treatment(option.indication()))
        .distinct()
        .toList();
  }

  /// What stands beside the treatments that fit or may fit, said once.
  private List<String> care() {
    return view.options().stream()
        .filter(option -> option.ofThisCancer() && option.verdict() != Truth.NOT_MET)
        .flatMap(option -> option.cautions().stream())
        .map(raised -> raised.caution().words() + onRecord(raised.because()))
        .distinct()
        .toList();
  }

  private String onRecord(Explanation because) {
    var facts = new ArrayList<String>();
    collect(because, facts);
    return facts.isEmpty() ? "" : " On record: " + String.join("; ", facts) + ".";
  }

  private void collect(Explanation because, List<String> facts) {
    because.evidence().stream().map(report.words()::fact).forEach(facts::add);
    because.because().forEach(term -> collect(term, facts));
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
