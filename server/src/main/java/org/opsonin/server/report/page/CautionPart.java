package org.opsonin.server.report.page;

import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.report.Report;
import org.opsonin.report.Words;
import org.opsonin.therapy.Option;

/// Writes what calls for care beside the options of one cancer.
record CautionPart(Sheet sheet, int level, String id) {

  void write(CancerView view) {
    var cautions = Report.cautions(view);
    if (cautions.isEmpty()) {
      return;
    }
    var html = sheet.html();
    sheet.section(level, id + "-care", sheet.say("report.care"));
    sheet.said("p", "report.care.text");
    html.open("ol", "class", "cautions");
    int number = 1;
    for (Option.RaisedCaution raised : cautions) {
      html.open("li", "id", id + "-care-" + number++);
      html.open("p")
          .element("strong", Words.capital(Words.caution(raised.caution())), sheet.inEnglish());
      html.close("p");
      sheet.english("p", raised.caution().words());
      sheet.fold(sheet.say("report.rests"));
      sheet.english("p", raised.caution().entry().claim());
      new CriteriaList(sheet).write(sheet.words().grounds().every(raised.because()));
      sheet.source(raised.caution().entry());
      sheet.endFold();
      html.close("li");
    }
    html.close("ol");
    sheet.endSection();
  }
}
