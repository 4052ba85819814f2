package org.opsonin.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opsonin.knowledge.Entry;
import org.opsonin.navigator.Navigation;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.report.Likelihood;
import org.opsonin.report.Portrait;
import org.opsonin.report.Report;
import org.opsonin.report.Words;
import org.opsonin.therapy.likelihood.LorisScore;

/// Writes a report for a person and the clinician beside them.
public final class HtmlReport {

  private final Report report;
  private final Words words;
  private final Html html = new Html();

  private HtmlReport(Report report) {
    this.report = report;
    this.words = report.words();
  }

  /// The whole page.
  public static String write(Report report) {
    return new HtmlReport(report).write();
  }

  private String write() {
    html.own("<!DOCTYPE html>\n").open("html", "lang", "en");
    head();
    html.open("body");
    html.element("a", "Skip to the report", "class", "skip", "href", "#report");
    header();
    html.open("main", "id", "report", "tabindex", "-1");
    notice();
    new WatchArticles(html, report).underWay();
    boolean isOneOfSeveral = report.cancers().size() > 1;
    int number = 1;
    for (CancerView view : report.cancers()) {
      if (isOneOfSeveral) {
        html.element("h2", "Cancer " + number + ": " + words.cancer(view), "class", "cancer");
      }
      view(view, number++, isOneOfSeveral ? 3 : 2);
    }
    var tables = new RecordTables(html, report);
    tables.record();
    tables.problems();
    tables.sources();
    about();
    html.close("main");
    footer();
    return html.close("body").close("html").toString();
  }

  private void head() {
    html.open("head");
    html.own("<meta charset=\"utf-8\">\n");
    html.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.own("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.own(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\">\n");
    html.element("title", "Immunotherapy report as of " + report.navigation().asOf());
    html.own("<style>\n" + style() + "</style>\n").close("head");
  }

  private static String style() {
    try (InputStream stream = HtmlReport.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IllegalStateException("the build left out report.css");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the style sheet", unreadable);
    }
  }

  private void header() {
    Navigation navigation = report.navigation();
    html.open("header").open("div", "class", "page");
    html.open("p", "class", "brand").own(MARK).text("Opsonin").close("p");
    html.element("h1", "Immunotherapy: where things stand");
    String age = Portrait.age(navigation.chart().person(), navigation.asOf());
    String sex = navigation.chart().person().sex().map(known -> ", " + known).orElse("");
    String cancers = String.join("; ", report.cancers().stream().map(words::cancer).toList());
    html.element(
        "p",
        (age.equals("not recorded") ? "Age not recorded" : "Age " + age) + sex + ". " + cancers,
        "class",
        "who");
    versions();
    html.close("div").close("header");
  }

  /// Four marks on a cell: what an opsonin does.
  private static final String MARK =
      "<svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">"
          + "<circle cx=\"12\" cy=\"12\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\""
          + " stroke-width=\"2\"/><g fill=\"currentColor\"><circle cx=\"12\" cy=\"3\" r=\"2\"/>"
          + "<circle cx=\"21\" cy=\"12\" r=\"2\"/><circle cx=\"12\" cy=\"21\" r=\"2\"/>"
          + "<circle cx=\"3\" cy=\"12\" r=\"2\"/></g></svg>";

  private void versions() {
    Navigation navigation = report.navigation();
    html.open("p", "class", "versions");
    html.element("span", "As of " + navigation.asOf());
    html.element("span", "Approvals: " + navigation.country());
    html.element("span", "Software " + navigation.softwareVersion());
    html.element(
        "span",
        "Knowledge " + navigation.knowledgeVersion() + ", up to " + navigation.knowledgeAsOf());
    html.close("p");
  }

  private void notice() {
    html.open("div", "class", "notice", "role", "note");
    html.element("p", Report.PURPOSE).element("p", Report.UNREVIEWED).close("div");
  }

  private void view(CancerView view, int number, int level) {
    String id = "c" + number;
    var glance = new Glance(html, report, view, level);
    glance.write(id);
    new BiomarkerTable(html, words, level).write(id, view.biomarkers());
    new OptionArticles(html, report, view, level, id).write();
    new WatchArticles(html, report).write(view, id, level);
    new TrialArticles(html, report, level).write(view, id);
    likelihood(report.likelihood(view), id, level);
  }

  private void likelihood(Likelihood likelihood, String id, int level) {
    if (likelihood.score().isEmpty() && likelihood.missing().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", id + "-score");
    html.element("h" + level, Likelihood.TITLE, "id", id + "-score");
    html.element("p", Likelihood.PURPOSE);
    if (likelihood.score().isPresent()) {
      score(likelihood.score().get());
    } else {
      html.element("p", "It was not computed. Missing:", "class", "label");
      html.open("ul");
      likelihood.missing().forEach(missing -> html.element("li", Words.capital(missing)));
      html.close("ul");
    }
    html.close("section");
  }

  private void score(LorisScore score) {
    html.open("div", "class", "score");
    html.element("p", score.sentence(), "class", "figure");
    html.element("p", "What to keep in mind", "class", "label").open("ul");
    score.outside().forEach(outside -> html.element("li", outside));
    score.limits().forEach(limit -> html.element("li", limit));
    html.close("ul");
    html.open("details").element("summary", "How the score of " + score.score() + " came about");
    html.open("dl");
    for (LorisScore.Part part : score.parts()) {
      html.open("div").element("dt", Words.capital(part.name()));
      html.element("dd", part.added().stripTrailingZeros().toPlainString()).close("div");
    }
    html.close("dl");
    for (Entry entry : List.of(score.entry(), score.observed())) {
      String grade = Words.certainty(entry) + "; " + entry.review().words();
      html.element("p", words.source(entry).line() + "; " + grade, "class", "small");
    }
    html.close("details").close("div");
  }

  private void about() {
    html.open("section", "aria-labelledby", "about-title");
    html.element("h2", "About this report", "id", "about-title");
    html.element("p", Report.ORDER);
    html.element(
        "p",
        "What is not known never counts as no. A use that does not fit today may fit later, and"
            + " approvals change: ask when this report is more than a few weeks old.");
    html.close("section");
  }

  private void footer() {
    html.open("footer").open("div", "class", "page");
    html.element("p", Report.PURPOSE);
    versions();
    html.close("div").close("footer");
  }
}
