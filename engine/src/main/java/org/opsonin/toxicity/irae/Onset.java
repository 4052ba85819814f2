package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Certainty;
import org.opsonin.knowledge.Node;

/// When a side effect begins, as published. A time outside is unusual, never impossible.
public record Onset(Evidence evidence, List<Window> windows) {
  public Onset {
    windows = List.copyOf(windows);
  }

  /// What the days of a window are.
  public enum Spread {
    /// When most cases begin.
    TYPICAL,
    /// The middle half of the cases.
    IQR,
    /// The first and the last case.
    RANGE,
    /// Only a median is published.
    MEDIAN,
    /// At any time.
    ANY,
    /// No days are published.
    UNSTATED;

    /// As a reader says it.
    public String words() {
      return switch (this) {
        case TYPICAL -> "typical";
        case IQR -> "middle half";
        case RANGE -> "range";
        case MEDIAN -> "median";
        case ANY -> "at any time";
        case UNSTATED -> "no days known";
      };
    }
  }

  /// Which dose the days are counted from.
  public enum Since {
    FIRST_DOSE,
    LAST_DOSE
  }

  /// How a time agrees with the windows.
  public enum Fit {
    FITS,
    ANY_TIME,
    UNKNOWN,
    OUTSIDE;

    /// As a reader says it.
    public String words() {
      return switch (this) {
        case FITS -> "within the usual time";
        case ANY_TIME -> "may begin at any time";
        case UNKNOWN -> "time not known or not comparable";
        case OUTSIDE -> "outside the usual time, not excluded by it";
      };
    }
  }

  /// Days between a dose and the beginning, bounds inclusive.
  ///
  /// @param regimens ids of regimen classes it holds for; empty for all
  /// @param note may be empty
  public record Window(
      Spread spread,
      Since since,
      List<String> regimens,
      Optional<Integer> median,
      Optional<Integer> from,
      Optional<Integer> to,
      String note,
      Certainty certainty) {
    public Window {
      regimens = List.copyOf(regimens);
    }

    private boolean appliesTo(Optional<String> regimen) {
      return regimens.isEmpty() || regimen.map(regimens::contains).orElse(true);
    }

    private Fit fit(Optional<Integer> sinceStart, Optional<Integer> sinceLast) {
      if (spread == Spread.ANY) {
        return Fit.ANY_TIME;
      }
      Optional<Integer> day = since == Since.FIRST_DOSE ? sinceStart : sinceLast;
      if (day.isEmpty() || from.isEmpty() || to.isEmpty()) {
        return Fit.UNKNOWN;
      }
      return day.get() >= from.get() && day.get() <= to.get() ? Fit.FITS : Fit.OUTSIDE;
    }
  }

  /// How the time since the first and the last dose agrees with what is published: within one
  /// window is enough to fit, and only outside of all of them is outside.
  ///
  /// @param regimen id of the regimen class, if known
  public Fit fit(
      Optional<String> regimen, Optional<Integer> sinceStart, Optional<Integer> sinceLast) {
    Fit best = Fit.OUTSIDE;
    boolean some = false;
    for (Window window : windows) {
      if (window.appliesTo(regimen)) {
        Fit fit = window.fit(sinceStart, sinceLast);
        best = fit.compareTo(best) < 0 ? fit : best;
        some = true;
      }
    }
    return some ? best : Fit.UNKNOWN;
  }

  static Onset read(Node node, Sheet sheet) {
    sheet.onlyKnows(node, "certainty", "sources", "windows");
    Evidence evidence = sheet.evidence(node);
    var windows = new ArrayList<Window>();
    for (Node item : node.items("windows")) {
      windows.add(window(item, evidence.certainty(), sheet));
    }
    if (windows.isEmpty()) {
      sheet.report(node, "no `windows`", "at least one, `{spread: any}` if nothing is known");
    }
    return new Onset(evidence, windows);
  }

  private static Window window(Node node, Certainty group, Sheet sheet) {
    sheet.onlyKnows(
        node, "spread", "since", "regimens", "median", "from", "to", "note", "certainty");
    var window =
        new Window(
            sheet.choice(node, "spread", Spread.values()),
            node.text("since").isEmpty()
                ? Since.FIRST_DOSE
                : sheet.choice(node, "since", Since.values()),
            node.texts("regimens"),
            sheet.days(node, "median"),
            sheet.days(node, "from"),
            sheet.days(node, "to"),
            node.text("note").orElse(""),
            sheet.certainty(node, group));
    window.regimens().forEach(regimen -> sheet.defined(node, "regimen-class", regimen));
    boolean inOrder =
        switch (window.spread()) {
          case TYPICAL, IQR, RANGE ->
              window.from().isPresent()
                  && window.to().isPresent()
                  && window.from().get() <= window.to().get();
          case MEDIAN -> window.median().isPresent();
          case ANY, UNSTATED -> true;
        };
    if (!inOrder) {
      sheet.report(node, "days that do not make a window", "`from` up to `to`, or a `median`");
    }
    return window;
  }
}
