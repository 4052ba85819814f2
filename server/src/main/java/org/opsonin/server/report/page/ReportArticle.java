package org.opsonin.server.report.page;

import org.opsonin.chart.Person;
import org.opsonin.navigator.Navigation;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.report.Report;
import org.opsonin.report.html.Html;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;

/// Writes a report for the site.
public final class ReportArticle {

  private final Sheet sheet;
  private final Report report;

  private ReportArticle(Sheet sheet) {
    this.sheet = sheet;
    this.report = sheet.report();
  }

  /// The report as HTML, safe to put into a page as it is.
  ///
  /// @param country whose approvals count, in words
  public static String write(Report report, Frame site, Places places, String country) {
    var article = new ReportArticle(new Sheet(site, report, places));
    article.body();
    return article.head(country) + article.sheet.html();
  }

  /// Who it is about and as of when; last, because it lists what the page has.
  private String head(String country) {
    Navigation navigation = report.navigation();
    var html = new Html();
    html.open("div", "class", "portrait");
    who(html);
    html.open("p", "class", "note");
    html.text(sheet.say("report.asOf", navigation.asOf(), country)).space();
    html.text(
        sheet.say(
            "report.versions",
            navigation.softwareVersion(),
            navigation.knowledgeVersion(),
            navigation.knowledgeAsOf()));
    html.close("p").close("div");
    html.open("div", "class", "notice", "role", "note");
    html.open("p").element("strong", sheet.say("report.purpose")).close("p");
    html.element("p", sheet.say("report.unreviewed"));
    if (sheet.site().language() != Language.EN) {
      html.element("p", sheet.say("report.english"));
    }
    html.close("div");
    html.open("nav", "class", "contents", "aria-label", sheet.say("page.contents"));
    html.element("p", sheet.say("page.contents"), "class", "contents-title").open("ul");
    for (Sheet.Part part : sheet.parts()) {
      html.open("li").element("a", part.title(), "href", "#" + part.id()).close("li");
    }
    return html.close("ul").close("nav").toString();
  }

  private void who(Html html) {
    Navigation navigation = report.navigation();
    Person person = navigation.chart().person();
    html.open("p", "class", "who");
    html.text(
        person
            .ageInYears(navigation.asOf())
            .map(years -> sheet.say("report.who.age", years))
            .orElseGet(() -> sheet.say("report.who.noAge")));
    person.sex().ifPresent(sex -> html.text(", " + sheet.sayOr("sex." + sex, sex)));
    html.text(".").space();
    html.element(
        "span",
        String.join("; ", report.cancers().stream().map(report.words()::cancer).toList()),
        sheet.inEnglish());
    html.close("p");
  }

  private void body() {
    new WatchPart(sheet).underWay();
    int number = 1;
    for (CancerView view : report.cancers()) {
      cancer(view, number++);
    }
    var record = new RecordPart(sheet);
    record.write();
    record.problems();
    sheet.section(2, "about-report", sheet.say("report.about"));
    sheet.said("p", "report.order");
    sheet.said("p", "report.unknown");
    sheet.endSection();
  }

  private void cancer(CancerView view, int number) {
    String id = "c" + number;
    boolean isOneOfSeveral = report.cancers().size() > 1;
    int level = isOneOfSeveral ? 3 : 2;
    if (isOneOfSeveral) {
      String title = sheet.say("report.cancer", number, report.words().cancer(view));
      sheet.section(2, id, title, "class", "cancer");
    }
    new GlancePart(sheet, view, level, id).write();
    new BiomarkerPart(sheet, level, id).write(view.biomarkers());
    new OptionPart(sheet, view, level, id).write();
    new CautionPart(sheet, level, id).write(view);
    new WatchPart(sheet).write(view, level, id);
    new TrialPart(sheet, level, id).write(view);
    new ScorePart(sheet, level, id).write(report.likelihood(view));
    if (isOneOfSeveral) {
      sheet.endSection();
    }
  }
}
