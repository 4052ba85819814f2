package org.opsonin.report.html;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.opsonin.criteria.Ask;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.report.Ground;
import org.opsonin.report.Report;
import org.opsonin.report.Source;
import org.opsonin.report.Words;
import org.opsonin.therapy.Indication;
import org.opsonin.therapy.Option;

/// Writes the options of one cancer and the cautions beside them: plain words first, the clinical
/// detail folded below.
record OptionArticles(Html html, Report report, CancerView view, int level, String id) {

  void write() {
    if (view.diagnosis().isEmpty() || view.options().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", id + "-options");
    html.element("h" + level, "Approved immunotherapies for this cancer", "id", id + "-options");
    group(Truth.MET, "Every condition of the label is met as far as the record tells.");
    group(Truth.UNKNOWN, "Something the label asks for is not in the record.");
    group(Truth.NOT_MET, "At least one condition of the label is not met.");
    long others = Report.forOtherCancers(view);
    html.element(
        "p", Words.count(others, "approved use is", "approved uses are") + " for other cancers.");
    html.close("section");
    cautions();
  }

  private void group(Truth verdict, String meaning) {
    List<Option> options = Report.options(view, verdict);
    html.open("div", "class", "group " + css(verdict));
    html.element(
        "h" + (level + 1), Words.capital(Words.verdict(verdict)) + " (" + options.size() + ")");
    html.element("p", meaning, "class", "small");
    boolean isFolded = verdict == Truth.NOT_MET && !options.isEmpty();
    if (isFolded) {
      html.open("details", "class", "fold");
      html.element("summary", "Show them, with the reason for each");
    }
    options.forEach(this::article);
    if (isFolded) {
      html.close("details");
    }
    html.close("div");
  }

  private static String css(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void article(Option option) {
    Indication indication = option.indication();
    html.open("article", "class", "option");
    html.element("h" + (level + 2), Words.treatment(indication));
    html.open("p", "class", "verdict");
    html.own(sign(option.verdict()));
    html.element("span", Words.capital(Words.verdict(option.verdict())), "class", "chip");
    html.element("span", indication.entry().review().words(), "class", "small").close("p");
    html.element("p", indication.words());
    if (option.verdict() == Truth.UNKNOWN) {
      asks("To decide, ask about:", option.explanation().missing());
    }
    if (option.verdict() == Truth.NOT_MET) {
      html.element("p", "Why not:", "class", "label");
      reasons(report.words().grounds().of(option.explanation()));
      if (option.explanation().mayChange()) {
        html.element("p", "This may change.");
      }
    } else {
      asks("Worth settling first:", option.explanation().worthAsking());
      care(option);
    }
    detail(option);
    html.close("article");
  }

  private void asks(String label, Collection<Ask> asks) {
    if (!asks.isEmpty()) {
      html.element("p", label, "class", "label").open("ul", "class", "asks");
      asks.stream()
          .map(Ask::words)
          .distinct()
          .forEach(words -> html.element("li", Words.capital(words)));
      html.close("ul");
    }
  }

  private void care(Option option) {
    if (option.cautions().isEmpty()) {
      return;
    }
    var numbers = Report.cautions(view).stream().map(raised -> raised.caution().id()).toList();
    html.open("p", "class", "care").element("strong", "Take care:");
    String comma = "";
    for (Option.RaisedCaution raised : option.cautions()) {
      int number = numbers.indexOf(raised.caution().id()) + 1;
      html.text(comma).space();
      html.open("a", "href", "#" + id + "-care-" + number);
      html.text(Words.caution(raised.caution())).own("</a>");
      comma = ",";
    }
    html.close("p");
  }

  private void detail(Option option) {
    Indication indication = option.indication();
    Source source = report.words().source(indication.entry());
    html.open("details").element("summary", "Clinical detail and source");
    html.element("p", indication.entry().claim());
    if (option.verdict() != Truth.NOT_MET) {
      reasons(report.words().grounds().of(option.explanation()));
    }
    html.open("dl");
    pair("Setting", indication.setting());
    pair(
        "Approved",
        report.navigation().country()
            + " since "
            + indication.entry().since()
            + (indication.approval().equals("regular") ? "" : " (" + indication.approval() + ")"));
    pair("Trial", indication.trial());
    pair("Source", source.line());
    pair("Grade", Words.certainty(indication.entry()));
    pair("Review", indication.entry().review().words());
    html.close("dl").close("details");
  }

  private void pair(String term, String words) {
    if (!words.isBlank()) {
      html.open("div").element("dt", term).element("dd", words).close("div");
    }
  }

  private void reasons(List<Ground> grounds) {
    html.open("ul", "class", "reasons");
    for (Ground ground : grounds) {
      html.open("li").own(sign(ground.truth())).open("span");
      html.unseen(heard(ground.truth())).text(ground.text());
      if (!ground.parts().isEmpty()) {
        html.text(":");
      }
      html.close("span");
      if (!ground.parts().isEmpty()) {
        reasons(ground.parts());
      }
      html.close("li");
    }
    html.close("ul");
  }

  private static String heard(Truth truth) {
    return switch (truth) {
      case MET -> "Holds:";
      case UNKNOWN -> "Not known:";
      case NOT_MET -> "Does not hold:";
    };
  }

  /// A tick, a question mark or a cross: shape and words carry the meaning, never colour alone.
  private static String sign(Truth truth) {
    String path =
        switch (truth) {
          case MET -> "M4 10.5l4 4 8-9";
          case UNKNOWN -> "M6.8 7.2c0-4.4 6.4-4.2 6.4-.4 0 2.6-3.2 2.6-3.2 5.4M10 15.6v.4";
          case NOT_MET -> "M5 5l10 10M15 5L5 15";
        };
    return "<svg class=\"sign "
        + css(truth)
        + "\" viewBox=\"0 0 20 20\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">"
        + "<path d=\""
        + path
        + "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\" stroke-linecap=\"round\""
        + " stroke-linejoin=\"round\"/></svg>";
  }

  private void cautions() {
    var cautions = Report.cautions(view);
    if (cautions.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", id + "-care");
    html.element("h" + level, "Take care", "id", id + "-care");
    html.element("p", "These points call for care beside a treatment. They do not rule it out.");
    html.open("ol", "class", "cautions");
    int number = 1;
    for (Option.RaisedCaution raised : cautions) {
      html.open("li", "id", id + "-care-" + number++);
      html.element("strong", Words.capital(Words.caution(raised.caution())));
      html.element("p", raised.caution().words());
      html.open("details").element("summary", "Clinical detail and source");
      html.element("p", raised.caution().entry().claim());
      reasons(report.words().grounds().of(raised.because()));
      html.element(
          "p",
          report.words().source(raised.caution().entry()).line()
              + "; "
              + Words.certainty(raised.caution().entry())
              + "; "
              + raised.caution().entry().review().words(),
          "class",
          "small");
      html.close("details").close("li");
    }
    html.close("ol").close("section");
  }
}
