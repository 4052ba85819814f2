package org.opsonin.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.opsonin.criteria.Ask;
import org.opsonin.report.TrialWords;
import org.opsonin.report.text.Page.Style;
import org.opsonin.trial.Trial;
import org.opsonin.trial.match.CriterionMatch;
import org.opsonin.trial.match.CriterionMatch.Answer;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Standing;
import org.opsonin.trial.match.TrialMatch;

/// Writes one matched trial.
record TrialBlock(Page page, TrialWords words) {

  private static final int INDENT = 5;
  private static final int MOST_ASKS = 5;

  /// The trial with every criterion.
  void whole(int number, TrialMatch match) {
    brief(number, match);
    page.blank();
    for (Answer answer :
        List.of(Answer.NOT_MET, Answer.UNKNOWN, Answer.MET, Answer.NOT_EVALUATED)) {
      match.criteria().stream().filter(one -> one.answer() == answer).forEach(this::criterion);
    }
  }

  /// The trial without its criteria.
  void brief(int number, TrialMatch match) {
    Trial trial = match.trial();
    page.blank();
    page.hanging(Style.STRONG, "%3d. ".formatted(number), trial.id() + "  " + trial.title());
    page.hanging(style(match.fit()), " ".repeat(INDENT), words.verdict(match.standing()));
    page.paragraph(INDENT, words.about(trial, match.standing()) + ".");
    trial.page().ifPresent(link -> page.paragraph(INDENT, link.toString()));
    for (String reason : words.reasons(match)) {
      page.hanging(Style.AGAINST, " ".repeat(INDENT) + "Because: ", reason);
    }
    List<Ask> asks = match.asks();
    if (match.fit().isOpen() && !asks.isEmpty()) {
      page.hanging(
          Style.OPEN,
          " ".repeat(INDENT) + "Ask first: ",
          asks.stream()
              .limit(MOST_ASKS)
              .map(Ask::words)
              .distinct()
              .collect(Collectors.joining("; ")));
    }
  }

  /// One line: number, title, counts.
  void line(Trial trial, Standing standing) {
    page.hanging(Style.PLAIN, "  " + trial.id() + "  ", trial.title());
    page.paragraph(
        trial.id().length() + 4,
        words.verdict(standing) + " " + words.about(trial, standing) + ".");
  }

  private void criterion(CriterionMatch match) {
    page.hanging(
        style(match.answer()),
        " ".repeat(INDENT) + TrialWords.mark(match) + " ",
        words.line(match));
  }

  private static Style style(Answer answer) {
    return switch (answer) {
      case MET -> Style.GOOD;
      case NOT_MET -> Style.AGAINST;
      case UNKNOWN, NOT_EVALUATED -> Style.OPEN;
    };
  }

  static Style style(Fit fit) {
    return switch (fit) {
      case FITS_SO_FAR -> Style.GOOD;
      case NEEDS -> Style.OPEN;
      case EXCLUDED_FOR_NOW, EXCLUDED, OTHER_CANCER -> Style.AGAINST;
    };
  }
}
