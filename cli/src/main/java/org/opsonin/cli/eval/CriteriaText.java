package org.opsonin.cli.eval;

import java.util.Locale;
import java.util.Optional;
import org.opsonin.cli.eval.CriteriaRun.Judged;
import org.opsonin.report.Plain;
import org.opsonin.trial.judge.Label;
import org.opsonin.trial.judge.Side;

/// The result of a run for a reader. Never shows a note.
record CriteriaText(CriteriaRun run) {

  private static final int SHOWN = 120;

  /// The whole page.
  String page() {
    var page = new StringBuilder();
    page.append(run.judged().size()).append(" pairs judged.\n");
    if (run.ours(Optional.empty()).total() == 0) {
      return page.append("No expert labels in the file: nothing to compare with.\n").toString();
    }
    page.append(
        String.format(Locale.ROOT, "%n%-24s %8s %8s %8s%n", "", "pairs", "accuracy", "macro-F1"));
    scores(page, "ours", Optional.empty());
    for (Side side : Side.values()) {
      scores(page, "ours, " + side.words(), Optional.of(side));
    }
    if (run.other(Optional.empty()).total() > 0) {
      score(page, "gpt4", run.other(Optional.empty()));
      for (Side side : Side.values()) {
        score(page, "gpt4, " + side.words(), run.other(Optional.of(side)));
      }
    }
    matrix(page, run.ours(Optional.empty()));
    dangerous(page);
    return page.toString();
  }

  private void scores(StringBuilder page, String name, Optional<Side> side) {
    score(page, name, run.ours(side));
  }

  private static void score(StringBuilder page, String name, Confusion confusion) {
    page.append(
        String.format(
            Locale.ROOT,
            "%-24s %8d %8.3f %8.3f%n",
            name,
            confusion.total(),
            confusion.accuracy(),
            confusion.macroF1()));
  }

  private static void matrix(StringBuilder page, Confusion confusion) {
    page.append(String.format("%nRows: what experts said. Columns: what we said.%n%-24s", ""));
    for (Label given : Label.values()) {
      page.append(String.format("%6s", shortly(given)));
    }
    page.append(String.format("%8s%n", "F1"));
    for (Label right : Label.values()) {
      page.append(String.format("%-24s", right.words()));
      for (Label given : Label.values()) {
        page.append(String.format("%6d", confusion.count(right, given)));
      }
      page.append(String.format(Locale.ROOT, "%8.3f%n", confusion.f1(right)));
    }
  }

  private static String shortly(Label label) {
    return switch (label) {
      case INCLUDED -> "incl";
      case NOT_INCLUDED -> "n.inc";
      case EXCLUDED -> "excl";
      case NOT_EXCLUDED -> "n.exc";
      case NOT_ENOUGH_INFORMATION -> "n.inf";
      case NOT_APPLICABLE -> "n.app";
    };
  }

  private void dangerous(StringBuilder page) {
    page.append("\nWrongly included or excluded: ").append(run.dangerous().size()).append('\n');
    for (Judged judged : run.dangerous()) {
      String criterion = Plain.of(judged.pair().criterion());
      page.append(
          "  %s %s: we said %s, experts %s, by sentences %s: %s%n"
              .formatted(
                  Plain.of(judged.pair().id().asText()),
                  Plain.of(judged.pair().trial()),
                  judged.label().words(),
                  judged.pair().expert().map(Label::words).orElse(""),
                  judged.judgement().sentences(),
                  criterion.substring(0, Math.min(SHOWN, criterion.length()))));
    }
  }
}
