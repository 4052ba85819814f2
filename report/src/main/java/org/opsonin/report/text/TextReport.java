package org.opsonin.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.navigator.Navigation;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Question;
import org.opsonin.report.Ground;
import org.opsonin.report.Likelihood;
import org.opsonin.report.Portrait;
import org.opsonin.report.Report;
import org.opsonin.report.Source;
import org.opsonin.report.Words;
import org.opsonin.report.text.Page.Style;
import org.opsonin.therapy.Option;
import org.opsonin.therapy.likelihood.LorisScore;

/// Writes a report for a terminal.
public final class TextReport {

  private static final int[] FACT_COLUMNS = {18, 58};
  private static final int[] BIOMARKER_COLUMNS = {18, 16, 42};

  private final Report report;
  private final Words words;
  private final Page page;

  private TextReport(Report report, boolean inColour) {
    this.report = report;
    this.words = report.words();
    this.page = new Page(inColour);
  }

  /// The whole report, ending in a line break.
  public static String write(Report report, boolean inColour) {
    return new TextReport(report, inColour).write();
  }

  private String write() {
    header();
    portrait();
    var watch = new WatchSection(page, report);
    watch.underWay();
    for (CancerView view : report.cancers()) {
      if (report.cancers().size() > 1) {
        page.heading("CANCER: " + words.cancer(view));
      }
      biomarkers(view.biomarkers());
      options(view);
      cautions(view);
      watch.write(view);
      new TrialSection(page, report).write(view);
      likelihood(report.likelihood(view));
      questions(view);
    }
    problems();
    about();
    return page.toString();
  }

  private void header() {
    Navigation navigation = report.navigation();
    page.hanging(Style.STRONG, "OPSONIN  ", "what the chart says, what is missing, what may fit");
    page.row(0, FACT_COLUMNS, "As of", navigation.asOf().toString());
    page.row(0, FACT_COLUMNS, "Approvals of", navigation.country());
    page.row(
        0,
        FACT_COLUMNS,
        "Versions",
        "software "
            + navigation.softwareVersion()
            + ", knowledge "
            + navigation.knowledgeVersion()
            + " (up to "
            + navigation.knowledgeAsOf()
            + ")");
    page.blank();
    page.paragraph(0, Report.PURPOSE);
    page.paragraph(0, Report.UNREVIEWED);
  }

  private void portrait() {
    page.heading("WHAT THE CHART SAYS");
    var portrait = new Portrait(words);
    for (Portrait.Group group :
        portrait.of(report.navigation().chart(), report.navigation().asOf())) {
      String label = group.label();
      for (String line : portrait.lines(group)) {
        page.row(0, FACT_COLUMNS, label, line);
        label = "";
      }
    }
  }

  private void biomarkers(List<BiomarkerFinding> findings) {
    page.heading("BIOMARKERS");
    if (findings.isEmpty()) {
      page.paragraph(0, "None bears on this cancer as far as the chart tells.");
      return;
    }
    page.row(0, BIOMARKER_COLUMNS, "Biomarker", "Status", "Result, meaning, what next");
    page.row(0, BIOMARKER_COLUMNS, "-".repeat(18), "-".repeat(16), "-".repeat(42));
    for (BiomarkerFinding finding : findings.stream().filter(Report::isPressing).toList()) {
      var texts = new ArrayList<String>();
      if (!finding.result().isBlank()) {
        texts.add(Words.sentence(finding.result()));
      }
      texts.add((finding.meaning() + " " + finding.next()).strip());
      String name = words.biomarker(finding);
      String status = Words.status(finding.status());
      for (String text : texts) {
        page.row(0, BIOMARKER_COLUMNS, name, status, text);
        name = "";
        status = "";
      }
    }
    var others =
        findings.stream().filter(finding -> !Report.isPressing(finding)).map(words::biomarker);
    String names = others.collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      page.blank();
      page.paragraph(0, "Not in the chart either, and worth knowing: " + names + ".");
    }
  }

  private void options(CancerView view) {
    page.heading("OPTIONS");
    if (view.options().isEmpty()) {
      page.paragraph(
          0, "The knowledge holds no approval in force in " + report.navigation().country() + ".");
      return;
    }
    if (view.diagnosis().isEmpty()) {
      page.paragraph(
          0,
          "The chart names no cancer this software understands, so none of "
              + Words.count(view.options().size(), "approved use", "approved uses")
              + " can be decided. Ask for the exact type of the tumour.");
      return;
    }
    for (Truth verdict : List.of(Truth.MET, Truth.UNKNOWN, Truth.NOT_MET)) {
      group(view, verdict);
    }
    page.blank();
    long others = Report.forOtherCancers(view);
    page.paragraph(
        0, Words.count(others, "approved use is", "approved uses are") + " for other cancers.");
  }

  private void group(CancerView view, Truth verdict) {
    List<Option> options = Report.options(view, verdict);
    String title = Words.verdict(verdict).toUpperCase(Locale.ROOT);
    page.subheading(style(verdict), title + " (" + options.size() + ")");
    if (options.isEmpty()) {
      page.paragraph(0, "None.");
    }
    var cautions = Report.cautions(view).stream().map(Option.RaisedCaution::caution).toList();
    var block = new OptionBlock(page, words, cautions);
    int number = 1;
    for (Option option : options) {
      block.write(number++, option, report.navigation().country());
    }
  }

  private void cautions(CancerView view) {
    var cautions = Report.cautions(view);
    if (cautions.isEmpty()) {
      return;
    }
    page.heading("CAUTIONS");
    page.paragraph(0, "They call for care beside an option and never remove it.");
    int number = 1;
    for (Option.RaisedCaution raised : cautions) {
      page.hanging(Style.AGAINST, " C%d ".formatted(number++), raised.caution().entry().claim());
      for (Ground ground : words.grounds().of(raised.because())) {
        page.paragraph(4, "In the chart: " + ground.finding());
      }
    }
  }

  private void likelihood(Likelihood likelihood) {
    if (likelihood.score().isEmpty() && likelihood.missing().isEmpty()) {
      return;
    }
    page.heading(Likelihood.TITLE.toUpperCase(Locale.ROOT));
    page.paragraph(0, Likelihood.PURPOSE);
    if (likelihood.score().isEmpty()) {
      page.hanging(Style.OPEN, "Not computed, missing: ", String.join("; ", likelihood.missing()));
      return;
    }
    LorisScore score = likelihood.score().get();
    page.hanging(Style.STRONG, "Score " + score.score() + ". ", score.sentence());
    for (String outside : score.outside()) {
      page.hanging(Style.AGAINST, "  - ", outside);
    }
    score.limits().forEach(limit -> page.hanging(Style.PLAIN, "  - ", limit));
    source(score.entry());
    source(score.observed());
  }

  private void source(Entry entry) {
    Source source = words.source(entry);
    page.hanging(
        Style.FAINT,
        "  Source: ",
        source.line()
            + source.grade().map(grade -> "; " + grade).orElse("")
            + "; "
            + entry.review().words());
  }

  static Style style(Truth truth) {
    return switch (truth) {
      case MET -> Style.GOOD;
      case UNKNOWN -> Style.OPEN;
      case NOT_MET -> Style.AGAINST;
    };
  }

  private void questions(CancerView view) {
    page.heading("QUESTIONS TO ASK");
    if (view.questions().isEmpty()) {
      page.paragraph(0, "None: what the labels ask for is recorded.");
    }
    int number = 1;
    for (Question question : Report.questions(view)) {
      String use = Words.count(question.settles().size(), "use", "uses");
      page.hanging(
          Style.STRONG,
          "%3d. ".formatted(number++),
          Words.capital(question.words())
              + (question.required() ? " (helps decide " : " (worth settling first for ")
              + use
              + ")");
    }
  }

  private void problems() {
    if (report.problems().isEmpty()) {
      return;
    }
    page.heading("PROBLEMS IN THE CHART");
    page.paragraph(0, "What is listed here was not used. Each code has a page in docs/problems/.");
    for (Problem problem : report.problems()) {
      page.hanging(
          Style.STRONG,
          problem.code() + " ",
          problem.where() + ": " + problem.found() + "; expected " + problem.expected());
    }
  }

  private void about() {
    page.heading("ABOUT THIS REPORT");
    page.paragraph(0, Report.ORDER);
    page.paragraph(0, "Marks: + holds, - does not hold, ? not known. Unknown never counts as no.");
    page.paragraph(0, Report.PURPOSE);
  }
}
