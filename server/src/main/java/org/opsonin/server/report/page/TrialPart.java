package org.opsonin.server.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.opsonin.criteria.Ask;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.TrialSet;
import org.opsonin.report.Report;
import org.opsonin.report.TrialWords;
import org.opsonin.report.Words;
import org.opsonin.trial.match.CriterionMatch;
import org.opsonin.trial.match.CriterionMatch.Answer;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.TrialMatch;

/// Writes the trials of one cancer: how many stand how, and the best, each of which opens to every
/// criterion.
record TrialPart(Sheet sheet, int level, String id) {

  private static final int MOST_ASKS = 5;

  void write(CancerView view) {
    if (view.diagnosis().isEmpty()) {
      return;
    }
    TrialSet trials = sheet.report().navigation().trials();
    sheet.section(level, id + "-trials", sheet.say("report.trials"));
    sheet.said("p", "report.trials.purpose");
    String day = trials.newest().map(Object::toString).orElse("-");
    sheet
        .html()
        .element(
            "p", sheet.say("report.trials.looked", trials.matcher().size(), day), "class", "note");
    var counts =
        Stream.of(Fit.values())
            .map(fit -> sheet.say("report.fit." + fit) + ": " + view.trials().count(fit))
            .toList();
    sheet.html().element("p", String.join(". ", counts) + ".", "class", "note");
    view.trials().top(Report.TRIALS).forEach(this::trial);
    sheet.endSection();
  }

  private void trial(TrialMatch match) {
    var html = sheet.html();
    TrialWords words = sheet.report().trialWords();
    boolean fits = match.fit() == Fit.FITS_SO_FAR;
    html.open("details", "class", "option " + (fits ? "met" : "open")).open("summary");
    sheet.sign(fits ? Truth.MET : Truth.UNKNOWN);
    html.open("span").element("span", match.trial().title(), sheet.inEnglish());
    html.element(
        "span",
        sheet.say("report.fit." + match.fit()) + " · " + match.trial().id(),
        "class",
        "setting");
    html.close("span").close("summary");
    sheet.english("p", words.verdict(match.standing()));
    sheet.english("p", words.about(match.trial(), match.standing()) + ".");
    List<String> asks =
        match.asks().stream().map(Ask::words).distinct().map(Words::capital).toList();
    sheet.labelled("report.trials.ask", asks.stream().limit(MOST_ASKS).toList());
    sheet.said("p", "report.trials.criteria", "class", "label");
    html.open("ul", "class", "criteria");
    match.criteria().forEach(one -> criterion(one, words));
    html.close("ul");
    match.trial().page().ifPresent(link -> page(link.toString()));
    html.close("details");
  }

  private void page(String link) {
    sheet.html().open("p").element("a", sheet.say("report.trials.page"), "href", link).close("p");
  }

  private void criterion(CriterionMatch one, TrialWords words) {
    var html = sheet.html();
    html.open("li");
    Truth truth =
        switch (one.answer()) {
          case MET -> Truth.MET;
          case NOT_MET -> Truth.NOT_MET;
          case UNKNOWN, NOT_EVALUATED -> Truth.UNKNOWN;
        };
    if (one.answer() == Answer.NOT_EVALUATED) {
      sheet.sign(truth);
      html.element("span", sheet.say("report.truth.read"), "class", "truth open");
    } else {
      sheet.truth(truth);
    }
    html.open("div").element("p", words.line(one), sheet.inEnglish()).close("div").close("li");
  }
}
