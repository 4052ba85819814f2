package org.opsonin.server.report.page;

import java.util.List;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Problem;
import org.opsonin.report.Portrait;

/// Writes what stands behind the report: the record, and what could not be used of it.
record RecordPart(Sheet sheet) {

  void write() {
    var navigation = sheet.report().navigation();
    var html = sheet.html();
    sheet.section(2, "record-title", sheet.say("report.record"));
    html.open("dl", "class", "record");
    var portrait = new Portrait(sheet.words());
    for (Portrait.Group group : portrait.of(navigation.chart(), navigation.asOf())) {
      String label = sheet.sayOr("record." + Sheet.key(group.label()), group.label());
      html.open("div").element("dt", label);
      if (group.facts().isEmpty()) {
        sheet.english("dd", group.text());
      }
      for (Fact fact : group.facts()) {
        html.open("dd");
        new CriteriaList(sheet).fact(fact);
        html.close("dd");
      }
      html.close("div");
    }
    html.close("dl");
    laboratory();
    sheet.endSection();
  }

  private void laboratory() {
    List<Fact> results = Portrait.laboratory(sheet.report().navigation().chart());
    if (results.isEmpty()) {
      return;
    }
    sheet.fold(sheet.say("report.record.laboratory", results.size()));
    sheet.html().open("ul");
    for (Fact result : results) {
      sheet.html().open("li");
      new CriteriaList(sheet).fact(result);
      sheet.html().close("li");
    }
    sheet.html().close("ul");
    sheet.endFold();
  }

  void problems() {
    if (sheet.report().problems().isEmpty()) {
      return;
    }
    sheet.section(2, "problems-title", sheet.say("report.problems"));
    sheet.said("p", "report.problems.text");
    var html = sheet.html();
    html.open("ul", sheet.inEnglish("class", "problems"));
    for (Problem problem : sheet.report().problems()) {
      html.open("li").element("code", problem.code()).space();
      html.text(problem.where() + ": " + problem.found() + "; expected " + problem.expected());
      html.close("li");
    }
    html.close("ul");
    sheet.endSection();
  }
}
