package org.opsonin.report.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.TrialSet;
import org.opsonin.report.MatchReport;
import org.opsonin.report.MatchReport.OfCancer;
import org.opsonin.report.Report;
import org.opsonin.report.TrialWords;
import org.opsonin.report.Words;
import org.opsonin.report.text.Page.Style;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Matcher;
import org.opsonin.trial.match.Matches;
import org.opsonin.trial.match.Standing;
import org.opsonin.trial.match.TrialMatch;

/// Writes matched trials for a terminal: the counts first, then the best trials with every
/// criterion, then the rest in a line each.
public final class MatchText {

  private static final int[] COLUMNS = {18, 58};
  private static final int MOST_LINES = 15;

  private final MatchReport report;
  private final Page page;
  private final TrialWords words;
  private final TrialBlock block;

  private MatchText(MatchReport report, boolean inColour) {
    this.report = report;
    this.page = new Page(inColour);
    this.words = report.trialWords();
    this.block = new TrialBlock(page, words);
  }

  /// The whole report, ending in a line break.
  public static String write(MatchReport report, boolean inColour) {
    return new MatchText(report, inColour).write();
  }

  private String write() {
    page.hanging(Style.STRONG, "OPSONIN  ", "which trials may fit, and why");
    page.row(0, COLUMNS, "As of", report.asOf().toString());
    page.row(0, COLUMNS, "Trials", source(report.trials()));
    page.row(
        0,
        COLUMNS,
        "Versions",
        report.softwareVersion() + ", knowledge " + report.navigator().knowledge().version());
    page.blank();
    page.paragraph(0, TrialWords.PURPOSE);
    for (OfCancer cancer : report.cancers()) {
      page.heading(
          cancer
              .diagnosis()
              .map(diagnosis -> report.words().tumour(diagnosis.tumour()).toUpperCase(Locale.ROOT))
              .orElse("NO CANCER NAMED IN THE CHART"));
      cancer(cancer.matches());
    }
    problems();
    page.heading("ABOUT THIS LIST");
    page.paragraph(0, Matcher.ORDER);
    page.paragraph(0, TrialWords.MARKS);
    page.paragraph(0, Report.PURPOSE);
    return page.toString();
  }

  /// Where the trials come from, how many and how old.
  static String source(TrialSet trials) {
    String days =
        trials
            .oldest()
            .flatMap(
                oldest ->
                    trials
                        .newest()
                        .map(
                            newest ->
                                oldest.equals(newest)
                                    ? ", as of " + oldest
                                    : ", as of " + oldest + " to " + newest))
            .orElse("");
    return trials.matcher().size() + " from " + trials.source() + days;
  }

  private void cancer(Matches matches) {
    if (!report.wanted().isEmpty()) {
      wanted(matches);
      return;
    }
    summary(matches);
    List<TrialMatch> best = matches.top(report.limit());
    int number = 1;
    for (TrialMatch match : best) {
      block.whole(number++, match);
    }
    more(matches, best.size());
    against(matches, Fit.EXCLUDED_FOR_NOW);
    against(matches, Fit.EXCLUDED);
  }

  private void summary(Matches matches) {
    for (Fit fit : Fit.values()) {
      page.row(0, COLUMNS, Words.capital(fit.words()), String.valueOf(matches.count(fit)));
    }
    page.row(
        0,
        COLUMNS,
        "Not looked at",
        (matches.registrySize() - matches.ranked().size()) + ", closed or elsewhere");
  }

  private void wanted(Matches matches) {
    int number = 1;
    for (String id : report.wanted()) {
      Optional<TrialMatch> match = matches.find(id);
      if (match.isPresent()) {
        block.whole(number++, match.get());
      } else {
        page.blank();
        page.paragraph(0, id + " is not among the trials looked at.");
      }
    }
  }

  private void more(Matches matches, int shown) {
    List<Standing> open =
        matches.ranked().stream().filter(standing -> standing.fit().isOpen()).toList();
    if (open.size() <= shown) {
      return;
    }
    page.subheading(Style.OPEN, "MORE THAT MAY FIT (" + (open.size() - shown) + ")");
    open.stream()
        .skip(shown)
        .limit(MOST_LINES)
        .forEach(standing -> block.line(matches.trial(standing), standing));
    rest(open.size() - shown);
  }

  private void against(Matches matches, Fit fit) {
    List<Standing> against =
        matches.ranked().stream().filter(standing -> standing.fit() == fit).toList();
    if (against.isEmpty()) {
      return;
    }
    page.subheading(
        Style.AGAINST, fit.words().toUpperCase(Locale.ROOT) + " (" + against.size() + ")");
    against.stream().limit(MOST_LINES).forEach(standing -> because(matches.explain(standing)));
    rest(against.size());
  }

  private void because(TrialMatch match) {
    page.hanging(Style.PLAIN, "  " + match.trial().id() + "  ", match.trial().title());
    String indent = " ".repeat(match.trial().id().length() + 4);
    for (String reason : words.reasons(match)) {
      page.hanging(Style.AGAINST, indent + "- ", reason);
    }
  }

  private void rest(int size) {
    if (size > MOST_LINES) {
      page.paragraph(2, "... and " + (size - MOST_LINES) + " more; --format json lists them all.");
    }
  }

  private void problems() {
    if (report.problems().isEmpty()) {
      return;
    }
    page.heading("PROBLEMS IN THE CHART");
    for (Problem problem : report.problems()) {
      page.hanging(
          Style.STRONG,
          problem.code() + " ",
          problem.where() + ": " + problem.found() + "; expected " + problem.expected());
    }
  }
}
