package org.opsonin.report.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.criteria.Ask;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.TrialSet;
import org.opsonin.report.Report;
import org.opsonin.report.TrialWords;
import org.opsonin.report.Words;
import org.opsonin.trial.match.CriterionMatch;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Matcher;
import org.opsonin.trial.match.TrialMatch;

/// Writes the trials of one cancer: how many stand how, and the best with every criterion folded
/// below.
record TrialArticles(Html html, Report report, int level) {

  private static final int MOST_ASKS = 5;

  void write(CancerView view, String id) {
    if (view.diagnosis().isEmpty()) {
      return;
    }
    TrialSet trials = report.navigation().trials();
    html.open("section", "aria-labelledby", id + "-trials");
    html.element("h" + level, "Trials that may fit", "id", id + "-trials");
    html.element("p", TrialWords.PURPOSE);
    html.element("p", looked(trials) + " " + counts(view), "class", "small");
    view.trials().top(Report.TRIALS).forEach(this::article);
    html.element("p", Matcher.ORDER, "class", "small");
    html.close("section");
  }

  private static String looked(TrialSet trials) {
    String day = trials.newest().map(newest -> ", as of " + newest).orElse("");
    return "Looked at: " + trials.matcher().size() + " from " + trials.source() + day + ".";
  }

  private static String counts(CancerView view) {
    return Stream.of(Fit.values())
            .map(fit -> fit.count(view.trials().count(fit)))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private void article(TrialMatch match) {
    TrialWords words = report.trialWords();
    String css = match.fit() == Fit.FITS_SO_FAR ? "met" : "unknown";
    html.open("div", "class", "group " + css).open("article", "class", "option");
    html.element("h" + (level + 1), match.trial().title());
    html.element("p", words.verdict(match.standing()), "class", "label");
    html.open("p").text(match.trial().id() + ". " + words.about(match.trial(), match.standing()));
    html.text(".");
    match
        .trial()
        .page()
        .ifPresent(
            link -> html.space().element("a", "The trial's own page", "href", link.toString()));
    html.close("p");
    asks(match);
    html.open("details").element("summary", "Every criterion and what the record says");
    html.open("ul");
    for (CriterionMatch one : match.criteria()) {
      html.open("li").unseen(said(one));
      html.open("span", "aria-hidden", "true").text(TrialWords.mark(one) + " ").close("span");
      html.text(words.line(one)).close("li");
    }
    html.close("ul").close("details").close("article").close("div");
  }

  private void asks(TrialMatch match) {
    List<String> asks = match.asks().stream().map(Ask::words).distinct().limit(MOST_ASKS).toList();
    if (!asks.isEmpty()) {
      html.element("p", "Ask first", "class", "label").open("ul");
      asks.forEach(ask -> html.element("li", Words.capital(ask)));
      html.close("ul");
    }
  }

  private static String said(CriterionMatch one) {
    return switch (one.answer()) {
      case MET -> "Holds:";
      case NOT_MET -> "Speaks against it:";
      case UNKNOWN -> "Not known:";
      case NOT_EVALUATED -> "To read yourself:";
    };
  }
}
